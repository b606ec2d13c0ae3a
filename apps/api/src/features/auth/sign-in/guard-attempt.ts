import { countAttempt, lockMinutesLeft, takeAttemptBack } from "@magokoro/domain/access/login-lock";
import type { Scope } from "../../../platform/db/scope";
import { AppError } from "../../../platform/app-error";
import type { LimitRule } from "../../../platform/limits/rate-limiter";
import type { Services } from "../../../services";
import { recordAudit } from "../../audit/record-audit";
import { lockGuard, saveGuard, type GuardKey } from "./login-guards.repository";

/** An office shares an address; an attacker trying many accounts from one is far above this. */
const ADDRESS_RULE: LimitRule = { name: "login_address", points: 100, windowSeconds: 5 * 60 };
/** Guesses spread over many addresses. It holds strange ones alone: where the owner has been, they get in. */
const ACCOUNT_RULE: LimitRule = { name: "login_account", points: 200, windowSeconds: 15 * 60 };

const DAY_SECONDS = 24 * 60 * 60;

/** @throws AppError RATE_LIMITED */
export async function limitAddress(services: Services, address: string): Promise<void> {
  const verdict = await services.limiter.consume(ADDRESS_RULE, address);
  if (!verdict.allowed) throw refusal(verdict.retryAfterSeconds);
}

/**
 * Counts an attempt before it is made, so that parallel guesses cannot slip through.
 * @throws AppError RATE_LIMITED while this account is locked for this address.
 */
export async function countSignInAttempt(
  services: Services,
  scope: Scope,
  key: GuardKey,
  userId: number | null,
): Promise<void> {
  const now = services.clock.now().getTime();
  const { verdict, isFamiliar } = await services.db.write(scope, async (tx) => {
    const guard = await lockGuard(tx, key, userId);
    const counted = countAttempt(guard, now);
    if (counted.allowed) await saveGuard(tx, key, counted.guard);
    if (counted.allowed && counted.isLockedNow)
      await recordAudit(tx, null, {
        action: "auth.locked",
        objectType: "user",
        objectId: userId,
        after: { failures: counted.guard.failures },
      });
    return { verdict: counted, isFamiliar: guard.isFamiliar };
  });
  if (!verdict.allowed) throw locked(verdict.lockedUntil, now);
  if (isFamiliar) return;
  const spread = await services.limiter.consume(ACCOUNT_RULE, key.accountKey.toString("base64url"));
  if (!spread.allowed) throw refusal(spread.retryAfterSeconds);
}

/** The password was right, and a code is still to come: neither a failure nor a sign-in. */
export function takeSignInAttemptBack(
  services: Services,
  scope: Scope,
  key: GuardKey,
  userId: number,
): Promise<void> {
  return services.db.write(scope, async (tx) => {
    await saveGuard(tx, key, takeAttemptBack(await lockGuard(tx, key, userId)));
  });
}

function locked(until: number, now: number): AppError {
  const minutes = lockMinutesLeft(until, now);
  if (minutes !== null) return refusal(minutes * 60);
  return new AppError("RATE_LIMITED", {
    message:
      "ログインの失敗が続いたため、この接続元からのログインを停止しました。「パスワードをお忘れの方」から再設定するか、管理者に解除を依頼してください。",
    retryAfterSeconds: DAY_SECONDS,
  });
}

function refusal(retryAfterSeconds: number): AppError {
  const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60));
  return new AppError("RATE_LIMITED", {
    message: `ログインの失敗が続いたため、しばらくログインできません。約${minutes}分後にやり直してください。お急ぎの場合は「パスワードをお忘れの方」から再設定できます。`,
    retryAfterSeconds,
  });
}
