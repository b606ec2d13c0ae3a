import { systemScope } from "../../authz/scope";
import { AppError } from "../../platform/app-error";
import type { Services } from "../../services";
import { actorOf } from "./auth.presenter";
import type { SignedIn } from "./login";
import { findUserById } from "./users.repository";

const SCOPE = systemScope("a refresh token names its user, not a token");

/** @throws AppError UNAUTHORIZED for a token that is unknown, ended, or was used before. */
export async function refreshSession(
  services: Services,
  refreshToken: string | undefined,
): Promise<SignedIn> {
  if (!refreshToken) throw new AppError("UNAUTHORIZED");
  const rotation = await services.sessions.rotate(refreshToken);
  if (rotation.outcome === "reused") {
    services.liveSessions.forget(rotation.sessionId);
    services.logger.warn(
      { userId: rotation.userId },
      "a spent refresh token came back; its session was ended",
    );
  }
  if (rotation.outcome !== "rotated") throw new AppError("UNAUTHORIZED");
  const user = await services.db.read(SCOPE, (tx) => findUserById(tx, rotation.userId));
  if (!user?.isActive) {
    await services.sessions.end(rotation.sessionId);
    throw new AppError("UNAUTHORIZED");
  }
  const accessToken = await services.tokens.issue(actorOf(user, rotation.sessionId));
  return { user, accessToken, refreshToken: rotation.refreshToken, expiresAt: rotation.expiresAt };
}
