import { Redis } from "ioredis";
import { freePort } from "../../../../../tools/test/servers/free-port";
import { startRedis, type RedisServer } from "../../../../../tools/test/servers/start-redis";
import { describeCache, describeUnreachableCache } from "./cache.contract";
import { createRedisCache } from "./redis-cache";

let server: RedisServer;
let redis: Redis;
let deadRedis: Redis;

beforeAll(async () => {
  server = await startRedis();
  redis = new Redis(server.url);
  deadRedis = new Redis(await freePort(), "127.0.0.1", { maxRetriesPerRequest: 1, commandTimeout: 500 });
  deadRedis.on("error", () => undefined);
});
afterAll(async () => {
  redis.disconnect();
  deadRedis.disconnect();
  await server.stop();
});

describeCache("Redis", () => ({
  createCache: () => createRedisCache(redis, () => undefined),
  corrupt: async (key) => {
    await redis.set(`cache:{${key}}`, '{"waiting": 12, "la');
  },
}));

describeUnreachableCache("Redis", (onFailure) => createRedisCache(deadRedis, onFailure));
