import type { Pool } from "pg";
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterAbstract,
} from "rate-limiter-flexible";
import type { RedisClient } from "../redis/connect-redis";
import type { LimitRule, RateLimiter } from "./rate-limiter";

type MakeLimiter = (rule: LimitRule) => RateLimiterAbstract;

export function createRedisRateLimiter(redis: RedisClient): RateLimiter {
  return fromLibrary((rule) => new RateLimiterRedis({ ...optionsOf(rule), storeClient: redis }));
}

export function createPostgresRateLimiter(pool: Pool): RateLimiter {
  return fromLibrary(
    (rule) =>
      new RateLimiterPostgres({
        ...optionsOf(rule),
        storeClient: pool,
        storeType: "pool",
        tableName: "rate_limits",
        keyPrefix: rule.name,
        tableCreated: true,
      }),
  );
}

/** Per process: what a limit falls back to when the shared store is gone, so that it is never lifted. */
export function createMemoryRateLimiter(): RateLimiter {
  return fromLibrary((rule) => new RateLimiterMemory(optionsOf(rule)));
}

const optionsOf = (rule: LimitRule) => ({
  keyPrefix: `limit:${rule.name}`,
  points: rule.points,
  duration: rule.windowSeconds,
});

function fromLibrary(make: MakeLimiter): RateLimiter {
  const limiters = new Map<string, RateLimiterAbstract>();
  const limiterOf = (rule: LimitRule) => {
    const known = limiters.get(rule.name) ?? make(rule);
    limiters.set(rule.name, known);
    return known;
  };
  return {
    async consume(rule, key, points = 1) {
      try {
        await limiterOf(rule).consume(key, points);
        return { allowed: true };
      } catch (refusal) {
        // The library rejects with a result when the points are used up and with an error when the store fails.
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
      }
    },
    async reset(rule, key) {
      await limiterOf(rule).delete(key);
    },
  };
}
