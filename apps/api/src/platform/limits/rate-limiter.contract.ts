import { setTimeout as sleep } from "node:timers/promises";
import type { LimitRule, RateLimiter } from "./rate-limiter";

let lastRule = 0;
const newRule = (points: number, windowSeconds = 60): LimitRule => ({
  name: `rule-${(lastRule += 1)}`,
  points,
  windowSeconds,
});

/** What every rate limiter promises, whatever keeps the counts. */
export function describeRateLimiter(name: string, createLimiter: () => RateLimiter): void {
  describe(`rate limiter: ${name}`, () => {
    const countAllowed = async (limiter: RateLimiter, rule: LimitRule, key: string, tries: number) => {
      const verdicts = await Promise.all(Array.from({ length: tries }, () => limiter.consume(rule, key)));
      return verdicts.filter((verdict) => verdict.allowed).length;
    };

    it("allows exactly the points of the rule, then says when to come back", async () => {
      const limiter = createLimiter();
      const rule = newRule(3);
      for (let use = 0; use < 3; use += 1)
        await expect(limiter.consume(rule, "a")).resolves.toEqual({ allowed: true });
      const refusal = await limiter.consume(rule, "a");
      if (refusal.allowed) throw new Error("the fourth use was allowed");
      expect(refusal.retryAfterSeconds).toBeGreaterThanOrEqual(1);
      expect(refusal.retryAfterSeconds).toBeLessThanOrEqual(60);
    });

    it("loses no use when forty come at the same moment", async () => {
      await expect(countAllowed(createLimiter(), newRule(25), "a", 40)).resolves.toBe(25);
    });

    it("counts for all copies of the API together", async () => {
      const rule = newRule(10);
      const copies = [createLimiter(), createLimiter()];
      const allowed = await Promise.all(copies.map((copy) => countAllowed(copy, rule, "a", 10)));
      expect(allowed.reduce((sum, count) => sum + count, 0)).toBe(10);
    });

    it("keeps keys apart, and rules apart", async () => {
      const limiter = createLimiter();
      const [rule, other] = [newRule(1), newRule(1)];
      await limiter.consume(rule, "a");
      await expect(limiter.consume(rule, "a")).resolves.toMatchObject({ allowed: false });
      await expect(limiter.consume(rule, "b")).resolves.toEqual({ allowed: true });
      await expect(limiter.consume(other, "a")).resolves.toEqual({ allowed: true });
    });

    it("takes several points at once", async () => {
      const limiter = createLimiter();
      const rule = newRule(10);
      await expect(limiter.consume(rule, "a", 8)).resolves.toEqual({ allowed: true });
      await expect(limiter.consume(rule, "a", 8)).resolves.toMatchObject({ allowed: false });
    });

    it("allows again when the window is over", async () => {
      const limiter = createLimiter();
      const rule = newRule(1, 1);
      await limiter.consume(rule, "a");
      await expect(limiter.consume(rule, "a")).resolves.toEqual({ allowed: false, retryAfterSeconds: 1 });
      await sleep(1_100);
      await expect(limiter.consume(rule, "a")).resolves.toEqual({ allowed: true });
    });

    it("starts afresh after a reset", async () => {
      const limiter = createLimiter();
      const rule = newRule(1);
      await limiter.consume(rule, "a");
      await limiter.reset(rule, "a");
      await expect(limiter.consume(rule, "a")).resolves.toEqual({ allowed: true });
    });

    it("takes any text as a key", async () => {
      const limiter = createLimiter();
      const rule = newRule(1);
      for (const key of ["::1", "', '", "山田@example.jp", "a:b:c", "x".repeat(300)]) {
        await expect(limiter.consume(rule, key)).resolves.toEqual({ allowed: true });
        await expect(limiter.consume(rule, key)).resolves.toMatchObject({ allowed: false });
      }
    });
  });
}
