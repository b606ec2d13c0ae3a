import { Redis } from "ioredis";
import { startRedis, type RedisServer } from "../../../../../tools/test/servers/start-redis";
import { contentOf } from "../../testing/redis-content";
import { createRedisSessionStore } from "./redis-session-store";
import { describeSessionStore } from "./session-store.contract";

let server: RedisServer;
let redis: Redis;

beforeAll(async () => {
  server = await startRedis();
  redis = new Redis(server.url);
});
afterAll(async () => {
  redis.disconnect();
  await server.stop();
});

/** Redis has its own clock: time passes for it by shortening what each key has left. */
async function passTime(ms: number): Promise<void> {
  for (const key of await redis.keys("*")) {
    const left = await redis.pttl(key);
    if (left >= 0) await redis.pexpire(key, Math.max(0, left - ms));
  }
}

async function dump(): Promise<string> {
  const contents = await Promise.all(
    (await redis.keys("*")).map(async (key) => [key, await contentOf(redis, key)]),
  );
  return JSON.stringify(contents);
}

describeSessionStore("Redis", () => ({
  createStore: (clock) => createRedisSessionStore(redis, clock),
  passTime,
  dump,
}));

it("keeps nothing without an end", async () => {
  const keys = await redis.keys("*");
  const lifetimes = await Promise.all(keys.map((key) => redis.ttl(key)));
  expect(keys.length).toBeGreaterThan(0);
  expect(lifetimes.filter((seconds) => seconds < 0)).toEqual([]);
});
