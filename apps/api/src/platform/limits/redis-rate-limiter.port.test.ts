import { Redis } from "ioredis";
import { startRedis, type RedisServer } from "../../../../../tools/test/servers/start-redis";
import { createMemoryRateLimiter, createRedisRateLimiter } from "./flexible-rate-limiter";
import { describeRateLimiter } from "./rate-limiter.contract";
import { withFallback } from "./with-fallback";

let server: RedisServer;
let redis: Redis;

beforeAll(async () => {
  server = await startRedis();
  redis = new Redis(server.url, { maxRetriesPerRequest: 0, commandTimeout: 500 });
  redis.on("error", () => undefined);
});
afterAll(async () => {
  redis.disconnect();
  await server.stop();
});

describeRateLimiter("Redis", () => createRedisRateLimiter(redis));

describe("when Redis goes away", () => {
  const rule = { name: "login", points: 2, windowSeconds: 60 };

  it("the limit is kept by this copy alone, never lifted", async () => {
    const doomed = await startRedis();
    const connection = new Redis(doomed.url, {
      maxRetriesPerRequest: 0,
      commandTimeout: 500,
      enableOfflineQueue: false,
      retryStrategy: null,
    });
    connection.on("error", () => undefined);
    await new Promise((resolve) => connection.once("ready", resolve));
    const onFailure = jest.fn();
    const limiter = withFallback(createRedisRateLimiter(connection), createMemoryRateLimiter(), onFailure);
    await expect(limiter.consume(rule, "a")).resolves.toEqual({ allowed: true });
    expect(onFailure).not.toHaveBeenCalled();

    await doomed.stop();
    const verdicts = [];
    for (let use = 0; use < 4; use += 1) verdicts.push((await limiter.consume(rule, "a")).allowed);
    expect(verdicts).toEqual([true, true, false, false]);
    expect(onFailure).toHaveBeenCalledTimes(4);
    await expect(limiter.reset(rule, "a")).resolves.toBeUndefined();
    connection.disconnect();
  });
});
