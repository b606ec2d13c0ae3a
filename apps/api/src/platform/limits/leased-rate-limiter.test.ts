import { createFixedClock, type FixedClock } from "../clock/clock";
import { createMemoryRateLimiter } from "./flexible-rate-limiter";
import { leasePoints } from "./leased-rate-limiter";
import type { LimitRule, RateLimiter } from "./rate-limiter";

const rule: LimitRule = { name: "user", points: 100, windowSeconds: 60 };

describe("leased rate limiter", () => {
  let clock: FixedClock;
  let shared: RateLimiter;
  let roundTrips: jest.SpyInstance;

  beforeEach(() => {
    clock = createFixedClock(new Date("2026-04-01T00:00:00Z"));
    shared = createMemoryRateLimiter();
    roundTrips = jest.spyOn(shared, "consume");
  });

  const countAllowed = async (limiter: RateLimiter, tries: number) => {
    let allowed = 0;
    for (let use = 0; use < tries; use += 1) if ((await limiter.consume(rule, "a")).allowed) allowed += 1;
    return allowed;
  };

  it("asks the shared store once for ten requests", async () => {
    await expect(countAllowed(leasePoints(shared, clock), 30)).resolves.toBe(30);
    expect(roundTrips).toHaveBeenCalledTimes(3);
  });

  it("allows the points of the rule and no more", async () => {
    await expect(countAllowed(leasePoints(shared, clock), 130)).resolves.toBe(100);
  });

  it("wastes no points when a page sends thirty requests at once", async () => {
    const limiter = leasePoints(shared, clock);
    const burst = await Promise.all(Array.from({ length: 30 }, () => limiter.consume(rule, "a")));
    expect(burst.every((verdict) => verdict.allowed)).toBe(true);
    expect(roundTrips).toHaveBeenCalledTimes(3);
    await expect(countAllowed(limiter, 100)).resolves.toBe(70);
  });

  it("refuses a burst beyond the rule with one answer for all who waited", async () => {
    const limiter = leasePoints(shared, clock);
    const burst = await Promise.all(Array.from({ length: 150 }, () => limiter.consume(rule, "a")));
    expect(burst.filter((verdict) => verdict.allowed)).toHaveLength(100);
    expect(burst.at(-1)).toMatchObject({ allowed: false, retryAfterSeconds: expect.any(Number) });
  });

  it("counts two copies together, at most nine requests apart each", async () => {
    const copies = [leasePoints(shared, clock), leasePoints(shared, clock)];
    let allowed = 0;
    for (let round = 0; round < 100; round += 1) {
      for (const copy of copies) if ((await copy.consume(rule, "a")).allowed) allowed += 1;
    }
    expect(allowed).toBeGreaterThanOrEqual(100 - 2 * 9);
    expect(allowed).toBeLessThanOrEqual(100 + 2 * 9);
  });

  it("does not spend what is left of a lease after its window", async () => {
    const limiter = leasePoints(shared, clock);
    await limiter.consume(rule, "a");
    clock.advance(60_000);
    await limiter.consume(rule, "a");
    expect(roundTrips).toHaveBeenCalledTimes(2);
  });

  it("gives each key a lease of its own", async () => {
    const limiter = leasePoints(shared, clock);
    await limiter.consume(rule, "a");
    await limiter.consume(rule, "b");
    expect(roundTrips.mock.calls.map(([, key]) => key)).toEqual(["a", "b"]);
  });

  it("gives back nothing but a fresh start on reset", async () => {
    const limiter = leasePoints(shared, clock);
    await countAllowed(limiter, 100);
    await limiter.reset(rule, "a");
    await expect(countAllowed(limiter, 110)).resolves.toBe(100);
  });

  it("tries the shared store again after it has failed", async () => {
    const limiter = leasePoints(shared, clock);
    roundTrips.mockRejectedValueOnce(new Error("store is gone"));
    await expect(limiter.consume(rule, "a")).rejects.toThrow("store is gone");
    await expect(limiter.consume(rule, "a")).resolves.toEqual({ allowed: true });
  });
});
