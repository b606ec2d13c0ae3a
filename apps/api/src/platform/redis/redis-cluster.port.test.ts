import { Cluster, type Redis } from "ioredis";
import { freePort } from "../../../../../tools/test/servers/free-port";
import { startRedisCluster } from "../../../../../tools/test/servers/start-redis-cluster";
import type { RedisServer } from "../../../../../tools/test/servers/start-redis";
import { startTestApi } from "../../testing/start-test-api";
import { buildUser } from "../../testing/builders";
import { refreshWith, signInDevice } from "../../testing/sign-in";
import { describeCache, describeUnreachableCache } from "../cache/cache.contract";
import { createRedisCache } from "../cache/redis-cache";
import { createMemoryRateLimiter, createRedisRateLimiter } from "../limits/flexible-rate-limiter";
import { describeRateLimiter } from "../limits/rate-limiter.contract";
import { withFallback } from "../limits/with-fallback";
import { createRedisSessionStore } from "../sessions/redis-session-store";
import { describeSessionStore } from "../sessions/session-store.contract";
import { connectRedis, type RedisClient } from "./connect-redis";
import { contentOf } from "../../testing/redis-content";

jest.setTimeout(60_000);

let server: RedisServer;
let redis: RedisClient;
let deadRedis: RedisClient;

const connect = (url: string, timeoutMs = 5_000) =>
  connectRedis({ url, isCluster: true, onFailure: () => undefined, timeoutMs });

beforeAll(async () => {
  server = await startRedisCluster();
  redis = connect(server.url);
  deadRedis = connect(`redis://127.0.0.1:${await freePort()}`, 500);
});
afterAll(async () => {
  redis.disconnect();
  deadRedis.disconnect();
  await server.stop();
});

const masters = (): Redis[] => (redis instanceof Cluster ? redis.nodes("master") : []);

/** Each node with the keys of its own. */
async function eachKey<T>(look: (node: Redis, key: string) => Promise<T>): Promise<T[]> {
  const found: T[] = [];
  for (const node of masters()) for (const key of await node.keys("*")) found.push(await look(node, key));
  return found;
}

describeSessionStore("a cluster of three", () => ({
  createStore: (clock) => createRedisSessionStore(redis, clock),
  passTime: async (ms) => {
    await eachKey(async (node, key) => {
      const left = await node.pttl(key);
      if (left >= 0) await node.pexpire(key, Math.max(0, left - ms));
    });
  },
  dump: async () => JSON.stringify(await eachKey(async (node, key) => [key, await contentOf(node, key)])),
}));

describeRateLimiter("a cluster of three", () => createRedisRateLimiter(redis));

describeCache("a cluster of three", () => ({
  createCache: () => createRedisCache(redis, () => undefined),
  corrupt: async (key) => {
    await redis.set(`cache:{${key}}`, '{"waiting": 12, "la');
  },
}));

describeUnreachableCache("a cluster of three", (onFailure) => createRedisCache(deadRedis, onFailure));

describe("a cluster of three", () => {
  it("has work for every node, and keeps nothing without an end", async () => {
    for (const node of masters()) expect(await node.dbsize()).toBeGreaterThan(0);
    expect((await eachKey((node, key) => node.ttl(key))).filter((seconds) => seconds < 0)).toEqual([]);
  });

  it("that is gone leaves the limit to this copy alone", async () => {
    const rule = { name: "gone", points: 2, windowSeconds: 60 };
    const limiter = withFallback(
      createRedisRateLimiter(deadRedis),
      createMemoryRateLimiter(),
      () => undefined,
    );
    const verdicts = [];
    for (let use = 0; use < 3; use += 1) verdicts.push((await limiter.consume(rule, "a")).allowed);
    expect(verdicts).toEqual([true, true, false]);
  });

  it("keeps everybody who signs in by the switch of the configuration, on whichever node", async () => {
    const api = await startTestApi({ environment: { REDIS_URL: server.url, REDIS_CLUSTER: "true" } });
    try {
      for (let person = 0; person < 20; person += 1) {
        const { email } = await buildUser(api.owner, "operator");
        const device = await signInDevice(api, email, { ip: `10.7.0.${person}` });
        expect((await device.client.get("/api/auth/me")).status).toBe(200);
        expect((await refreshWith(api, device.cookie)).status).toBe(200);
      }
    } finally {
      await api.stop();
    }
  });
});
