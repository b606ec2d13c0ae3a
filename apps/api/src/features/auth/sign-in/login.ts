import { isPasswordRight } from "@magokoro/database/password/hash-password";
import { systemScope } from "../../../platform/db/scope";
import { AppError } from "../../../platform/app-error";
import type { Device } from "../../../platform/sessions/session-store";
import type { Services } from "../../../services";
import { recordAudit } from "../../audit/record-audit";
import { findUserByEmail, type UserRow } from "../users.repository";
import { countSignInAttempt, limitAddress, takeSignInAttemptBack } from "./guard-attempt";
import type { GuardKey } from "./login-guards.repository";
import { accountKey, addressKey } from "./sign-in-address";
import { startSession, type SignedIn } from "./start-session";
import { assertStoreOpen } from "./store-open";

const SCOPE = systemScope("sign-in happens before there is an actor");

/** A first password that lay in a mailbox this long is no secret any more. */
const INITIAL_PASSWORD_DAYS = 14;

export type LoginResult = SignedIn | { ticket: string };

/** @throws AppError UNAUTHORIZED with always the same words, RATE_LIMITED. */
export async function login(
  services: Services,
  credentials: { email: string; password: string },
  device: Device,
): Promise<LoginResult> {
  const key: GuardKey = { accountKey: accountKey(credentials.email), address: addressKey(device.ip) };
  await limitAddress(services, key.address);
  const user = await services.db.read(SCOPE, (tx) => findUserByEmail(tx, credentials.email));
  await countSignInAttempt(services, SCOPE, key, user?.id ?? null);
  const isRight = await isPasswordRight(credentials.password, user?.passwordHash ?? NOBODYS_HASH);
  if (!user || !isRight || !user.isActive) {
    await recordFailure(services, user?.id ?? null);
    throw new AppError("UNAUTHORIZED", { message: "メールアドレスまたはパスワードが正しくありません。" });
  }
  assertStillFresh(services, user);
  assertStoreOpen(user);
  if (!user.hasSecondFactor) return startSession(services, user, device, key);
  await takeSignInAttemptBack(services, SCOPE, key, user.id);
  const { token } = await services.tickets.issue("second_factor", {
    userId: user.id,
    binding: String(user.passwordChangedAt.getTime()),
  });
  return { ticket: token };
}

function recordFailure(services: Services, userId: number | null): Promise<void> {
  return services.db.write(SCOPE, (tx) =>
    recordAudit(tx, null, { action: "auth.login_failed", objectType: "user", objectId: userId }),
  );
}

/** Told only to whoever knows the password, so it gives no account away. */
function assertStillFresh(services: Services, user: UserRow): void {
  const age = services.clock.now().getTime() - user.passwordChangedAt.getTime();
  if (!user.mustChangePassword || age < INITIAL_PASSWORD_DAYS * 24 * 60 * 60 * 1000) return;
  throw new AppError("UNAUTHORIZED", {
    message:
      "初回パスワードの有効期限が切れています。「パスワードをお忘れの方」から新しいパスワードを設定してください。",
  });
}

/** Of a random text nobody knows: an address nobody has costs the same time as a wrong password. */
const NOBODYS_HASH = "$2b$12$9Jn1S3iJ1Y4zyhzRjw4vA.brYZDs14J23XQSVqrlUnrDrupyTu64y";
