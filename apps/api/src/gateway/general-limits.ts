import type { Actor } from "../authz/actor";
import { AppError } from "../platform/app-error";
import type { LimitRule, RateLimiter } from "../platform/limits/rate-limiter";

/** Fits people: a fast clerk with several tabs stays far below. */
export const USER_RULE: LimitRule = { name: "user", points: 300, windowSeconds: 60 };
/** Public operations, by address: an office shares one. */
export const PUBLIC_RULE: LimitRule = { name: "public", points: 600, windowSeconds: 60 };

export function createGeneralLimits(limiter: RateLimiter) {
  const consume = async (rule: LimitRule, key: string) => {
    const verdict = await limiter.consume(rule, key);
    if (!verdict.allowed)
      throw new AppError("RATE_LIMITED", { retryAfterSeconds: verdict.retryAfterSeconds });
  };
  return {
    limitUser: (actor: Actor) => consume(USER_RULE, String(actor.userId)),
    limitAddress: (ip: string) => consume(PUBLIC_RULE, ip),
  };
}
