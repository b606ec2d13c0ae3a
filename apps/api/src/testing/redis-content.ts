import type { Redis } from "ioredis";

/** In tests: whatever a key holds. */
export async function contentOf(redis: Redis, key: string): Promise<unknown> {
  switch (await redis.type(key)) {
    case "hash":
      return redis.hgetall(key);
    case "set":
      return redis.smembers(key);
    case "zset":
      return redis.zrange(key, "0", "-1");
    default:
      return redis.get(key);
  }
}
