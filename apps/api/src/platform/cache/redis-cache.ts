import type { RedisClient } from "../redis/connect-redis";
import { swallowFailures, type Cache } from "./cache";

const keyOf = (key: string) => `cache:{${key}}`;

export function createRedisCache(redis: RedisClient, onFailure: (error: unknown) => void): Cache {
  const swallow = swallowFailures(onFailure);
  return {
    async get(key, schema) {
      const text = await swallow(redis.get(keyOf(key)));
      if (!text) return undefined;
      const parsed = schema.safeParse(await swallow(Promise.resolve(text).then(JSON.parse)));
      return parsed.success ? parsed.data : undefined;
    },
    async set(key, value, ttlSeconds) {
      await swallow(redis.set(keyOf(key), JSON.stringify(value), "EX", ttlSeconds));
    },
    async delete(key) {
      await swallow(redis.del(keyOf(key)));
    },
  };
}
