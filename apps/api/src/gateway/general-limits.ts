import type { Actor } from "../authz/actor";
import { AppError } from "../platform/app-error";
import type { LimitRule, RateLimiter } from "../platform/limits/rate-limiter";

/** Public operations, by address: an office shares one. */
const PUBLIC_RULE: LimitRule = { name: "public", points: 600, windowSeconds: 60 };

/** `perMinute` fits people: a fast clerk with several tabs stays far below the default of 300. */
export function createGeneralLimits(limiter: RateLimiter, perMinute: number) {
  const userRule: LimitRule = { name: "user", points: perMinute, windowSeconds: 60 };
  const consume = async (rule: LimitRule, key: string) => {
    const verdict = await limiter.consume(rule, key);
    if (!verdict.allowed)
      throw new AppError("RATE_LIMITED", { retryAfterSeconds: verdict.retryAfterSeconds });
  };
  return {
    limitUser: (actor: Actor) => consume(userRule, String(actor.userId)),
    limitAddress: (ip: string) => consume(PUBLIC_RULE, ip),
  };
}
