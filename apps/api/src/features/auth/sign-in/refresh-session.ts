import { systemScope } from "../../../platform/db/scope";
import { AppError } from "../../../platform/app-error";
import type { Services } from "../../../services";
import { recordAudit } from "../../audit/record-audit";
import { findUserById } from "../users.repository";
import { assertStoreOpen } from "./store-open";
import { signedInWith, type SignedIn } from "./start-session";

const SCOPE = systemScope("a refresh token names its user, not a token");

/** @throws AppError UNAUTHORIZED for a token that is unknown, ended, or was used before. */
export async function refreshSession(
  services: Services,
  refreshToken: string | undefined,
): Promise<SignedIn> {
  if (!refreshToken) throw new AppError("UNAUTHORIZED");
  const rotation = await services.sessions.rotate(refreshToken);
  if (rotation.outcome === "reused") await reportReuse(services, rotation);
  if (rotation.outcome !== "rotated") throw new AppError("UNAUTHORIZED");
  const user = await services.db.read(SCOPE, (tx) => findUserById(tx, rotation.userId));
  if (!user?.isActive || user.isStoreClosed) {
    await services.sessions.end(rotation.sessionId);
    services.liveSessions.forget(rotation.sessionId);
    if (user?.isActive) assertStoreOpen(user);
    throw new AppError("UNAUTHORIZED");
  }
  return signedInWith(services, user, rotation);
}

/** Somebody holds a copy of a token: the session is over for both, and it is on record. */
async function reportReuse(
  services: Services,
  { sessionId, userId }: { sessionId: string; userId: number },
): Promise<void> {
  services.liveSessions.forget(sessionId);
  services.logger.warn({ userId }, "a spent refresh token came back; its session was ended");
  await services.db.write(SCOPE, (tx) =>
    recordAudit(tx, null, { action: "auth.token_reused", objectType: "user", objectId: userId }),
  );
}
