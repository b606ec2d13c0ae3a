import { hashPassword, isPasswordRight } from "@magokoro/database/password/hash-password";
import { systemScope } from "../../authz/scope";
import { AppError } from "../../platform/app-error";
import type { Device } from "../../platform/sessions/session-store";
import type { Services } from "../../services";
import { actorOf } from "./auth.presenter";
import { ACCOUNT_RULE, ADDRESS_RULE, accountKey } from "./login-limits";
import { findUserByEmail, touchLastLogin, type UserRow } from "./users.repository";

const SCOPE = systemScope("sign-in happens before there is an actor");

export interface SignedIn {
  user: UserRow;
  accessToken: string;
  refreshToken: string;
  expiresAt: Date;
}

/** @throws AppError UNAUTHORIZED with always the same words, RATE_LIMITED. */
export async function login(
  services: Services,
  credentials: { email: string; password: string },
  device: Device,
): Promise<SignedIn> {
  await assertNotLimited(services, credentials.email, device.ip);
  const user = await services.db.read(SCOPE, (tx) => findUserByEmail(tx, credentials.email));
  const isRight = await isPasswordRight(credentials.password, user?.passwordHash ?? (await dummyHash()));
  if (!user || !isRight || !user.isActive) {
    throw new AppError("UNAUTHORIZED", { message: "メールアドレスまたはパスワードが正しくありません。" });
  }
  await services.limiter.reset(ACCOUNT_RULE, accountKey(credentials.email, device.ip));
  const session = await services.sessions.open(user.id, device);
  await services.db.write(SCOPE, (tx) => touchLastLogin(tx, user.id, services.clock.now()));
  const accessToken = await services.tokens.issue(actorOf(user, session.sessionId));
  return { user, accessToken, refreshToken: session.refreshToken, expiresAt: session.expiresAt };
}

async function assertNotLimited(services: Services, email: string, ip: string): Promise<void> {
  const verdicts = [
    await services.limiter.consume(ADDRESS_RULE, ip),
    await services.limiter.consume(ACCOUNT_RULE, accountKey(email, ip)),
  ];
  const refused = verdicts.find((verdict) => !verdict.allowed);
  if (!refused || refused.allowed) return;
  const minutes = Math.ceil(refused.retryAfterSeconds / 60);
  throw new AppError("RATE_LIMITED", {
    message: `ログインの失敗が続いたため、しばらくログインできません。約${minutes}分後にやり直してください。`,
    retryAfterSeconds: refused.retryAfterSeconds,
  });
}

let dummy: Promise<string> | undefined;

/** An address nobody has costs the same time as a wrong password. */
function dummyHash(): Promise<string> {
  return (dummy ??= hashPassword("no account has this password"));
}
