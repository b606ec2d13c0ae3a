import { isPasswordRight } from "@magokoro/database/password/hash-password";
import type { Actor } from "../../../authz/actor";
import { systemScope } from "../../../platform/db/scope";
import { AppError, invalid } from "../../../platform/app-error";
import type { LimitRule } from "../../../platform/limits/rate-limiter";
import type { Device } from "../../../platform/sessions/session-store";
import type { Services } from "../../../services";
import { recordAudit } from "../../audit/record-audit";
import { queueMail } from "../../mails/queue-mail";
import { endSessionsNow } from "../own-account/end-sessions";
import { signedInWith, type SignedIn } from "../sign-in/start-session";
import { findUserById } from "../users.repository";
import { hashNewPassword, putPasswordInForce } from "./choose-password";

const SCOPE = systemScope("what proves who somebody is can be read by nobody else");

/** A session left open must not become a place to guess the password. */
const CURRENT_RULE: LimitRule = { name: "current_password", points: 5, windowSeconds: 15 * 60 };

/**
 * Changes one's own password. Every session ends, this one too, and the device gets a new one: a copy of its
 * tokens is worth nothing afterwards.
 * @throws AppError VALIDATION_ERROR on `currentPassword` or `newPassword`, RATE_LIMITED.
 */
export async function changePassword(
  services: Services,
  actor: Actor,
  passwords: { currentPassword: string; newPassword: string },
  device: Device,
): Promise<SignedIn> {
  const verdict = await services.limiter.consume(CURRENT_RULE, String(actor.userId));
  if (!verdict.allowed)
    throw new AppError("RATE_LIMITED", {
      message: "パスワードの間違いが続いています。しばらく待ってからやり直してください。",
      retryAfterSeconds: verdict.retryAfterSeconds,
    });
  const user = await services.db.read(SCOPE, (tx) => findUserById(tx, actor.userId));
  if (!user?.isActive) throw new AppError("UNAUTHORIZED");
  if (!(await isPasswordRight(passwords.currentPassword, user.passwordHash)))
    throw invalid("currentPassword", "現在のパスワードが正しくありません。");
  await services.limiter.reset(CURRENT_RULE, String(actor.userId));
  const hash = await hashNewPassword(services, user, passwords.newPassword);
  await services.db.write(SCOPE, async (tx) => {
    await putPasswordInForce(services, tx, user, hash);
    await recordAudit(tx, actor, { action: "password.changed", objectType: "user", objectId: user.id });
    await queueMail(tx, "security_notice", user.email, { userId: user.id, notice: "password_changed" });
  });
  await endSessionsNow(services, user.id);
  const changed = await services.db.read(SCOPE, (tx) => findUserById(tx, user.id));
  if (!changed?.isActive) throw new AppError("UNAUTHORIZED");
  return signedInWith(services, changed, await services.sessions.open(user.id, device));
}
