import type { Actor } from "../../../authz/actor";
import { systemScope } from "../../../platform/db/scope";
import { AppError } from "../../../platform/app-error";
import type { Device } from "../../../platform/sessions/session-store";
import type { Services } from "../../../services";
import { endSessionsNow } from "../own-account/end-sessions";
import { signedInWith, type SignedIn } from "../sign-in/start-session";
import { findUserById } from "../users.repository";
import { confirmSecondFactor } from "./manage-second-factor";

const SCOPE = systemScope("what proves who somebody is can be read by nobody else");

/**
 * Switches the factor on and gives this device a session that was opened with it; those opened without
 * end. @throws AppError VALIDATION_ERROR on `code`, CONFLICT.
 */
export async function finishEnrolment(
  services: Services,
  actor: Actor,
  code: string,
  device: Device,
): Promise<{ recoveryCodes: string[]; signedIn: SignedIn }> {
  const recoveryCodes = await confirmSecondFactor(services, actor, code);
  await endSessionsNow(services, actor.userId);
  const user = await services.db.read(SCOPE, (tx) => findUserById(tx, actor.userId));
  if (!user?.isActive) throw new AppError("UNAUTHORIZED");
  const session = await services.sessions.open(user.id, device);
  return { recoveryCodes, signedIn: await signedInWith(services, user, session) };
}
