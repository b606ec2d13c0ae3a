import { systemScope } from "../../../platform/db/scope";
import { AppError } from "../../../platform/app-error";
import type { LimitRule } from "../../../platform/limits/rate-limiter";
import type { Device } from "../../../platform/sessions/session-store";
import type { Services } from "../../../services";
import { recordAudit } from "../../audit/record-audit";
import { isSecondFactorRight } from "../second-factor/check-code";
import { findUserById, type UserRow } from "../users.repository";
import { countSignInAttempt, limitAddress } from "./guard-attempt";
import { accountKey, addressKey } from "./sign-in-address";
import { startSession, type SignedIn } from "./start-session";
import { assertStoreOpen } from "./store-open";

const SCOPE = systemScope("sign-in happens before there is an actor");

/** Only who knows the password comes this far, so this may hold an account as a whole. */
const CODE_RULE: LimitRule = { name: "login_code", points: 10, windowSeconds: 15 * 60 };

/** @throws AppError UNAUTHORIZED for a wrong code or an old ticket, RATE_LIMITED. */
export async function loginSecondFactor(
  services: Services,
  { ticket, code }: { ticket: string; code: string },
  device: Device,
): Promise<SignedIn> {
  await limitAddress(services, addressKey(device.ip));
  const user = await userOfTicket(services, ticket);
  const key = { accountKey: accountKey(user.email), address: addressKey(device.ip) };
  await countSignInAttempt(services, SCOPE, key, user.id);
  const verdict = await services.limiter.consume(CODE_RULE, String(user.id));
  if (!verdict.allowed) {
    throw new AppError("RATE_LIMITED", {
      message: "確認コードの間違いが続いています。しばらく待ってからやり直してください。",
      retryAfterSeconds: verdict.retryAfterSeconds,
    });
  }
  if (!(await isSecondFactorRight(services, user, code))) {
    await services.db.write(SCOPE, (tx) =>
      recordAudit(tx, null, { action: "auth.login_failed", objectType: "user", objectId: user.id }),
    );
    throw new AppError("UNAUTHORIZED", { message: "確認コードが正しくありません。" });
  }
  await services.limiter.reset(CODE_RULE, String(user.id));
  return startSession(services, user, device, key);
}

async function userOfTicket(services: Services, ticket: string): Promise<UserRow> {
  const claims = await services.tickets.verify("second_factor", ticket).catch(() => null);
  const user = claims && (await services.db.read(SCOPE, (tx) => findUserById(tx, claims.userId)));
  const isSamePassword = claims?.binding === String(user?.passwordChangedAt.getTime());
  if (user?.isActive && isSamePassword) {
    assertStoreOpen(user);
    return user;
  }
  throw new AppError("UNAUTHORIZED", {
    message: "確認の時間が過ぎました。もう一度パスワードから入力してください。",
  });
}
