import { systemScope } from "../../../platform/db/scope";
import { AppError } from "../../../platform/app-error";
import type { Device } from "../../../platform/sessions/session-store";
import type { Services } from "../../../services";
import { recordAudit } from "../../audit/record-audit";
import { actorOf } from "../auth.presenter";
import { findUserById, stampLogin, type UserRow } from "../users.repository";
import { welcomeAt, type GuardKey } from "./login-guards.repository";

const SCOPE = systemScope("sign-in happens before there is an actor");

export interface SignedIn {
  user: UserRow;
  accessToken: string;
  refreshToken: string;
  expiresAt: Date;
}

/**
 * The end of every way to sign in. The session is opened first and the account looked at again after: one
 * that was disabled in between, or whose store has nothing left to finish, keeps none.
 */
export async function startSession(
  services: Services,
  user: UserRow,
  device: Device,
  key: GuardKey,
): Promise<SignedIn> {
  const session = await services.sessions.open(user.id, device);
  const now = services.clock.now();
  const isStillGood = await services.db.write(SCOPE, async (tx) => {
    if (!(await stampLogin(tx, user, now))) return false;
    if ((await findUserById(tx, user.id))?.isStoreClosed) return false;
    await welcomeAt(tx, key, user.id, now);
    const actor = { userId: user.id, userType: user.userType };
    await recordAudit(tx, actor, { action: "auth.login", objectType: "user", objectId: user.id });
    return true;
  });
  if (!isStillGood) {
    await services.sessions.end(session.sessionId);
    throw new AppError("UNAUTHORIZED");
  }
  return signedInWith(services, user, session);
}

/** The access token that goes with a session. */
export async function signedInWith(
  services: Services,
  user: UserRow,
  session: { sessionId: string; refreshToken: string; expiresAt: Date },
): Promise<SignedIn> {
  const accessToken = await services.tokens.issue(actorOf(services, user, session.sessionId));
  return { user, accessToken, refreshToken: session.refreshToken, expiresAt: session.expiresAt };
}
