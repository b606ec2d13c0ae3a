import { systemScope } from "../../../platform/db/scope";
import type { Services } from "../../../services";
import { recordAudit } from "../../audit/record-audit";
import { findUserById } from "../users.repository";

const SCOPE = systemScope("a refresh token names its user, not a token");

/** Ends the session of a refresh token, spent or not; without one there is nothing to end. */
export async function logout(services: Services, refreshToken: string | undefined): Promise<void> {
  const session = refreshToken ? await services.sessions.sessionOf(refreshToken) : null;
  if (!session) return;
  await services.sessions.end(session.sessionId);
  services.liveSessions.forget(session.sessionId);
  await services.db.write(SCOPE, async (tx) => {
    const user = await findUserById(tx, session.userId);
    if (!user) return;
    const actor = { userId: user.id, userType: user.userType };
    await recordAudit(tx, actor, { action: "auth.logout", objectType: "user", objectId: user.id });
  });
}
