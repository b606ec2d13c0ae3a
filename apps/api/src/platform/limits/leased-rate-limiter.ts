import type { Clock } from "../clock/clock";
import type { LimitRule, LimitVerdict, RateLimiter } from "./rate-limiter";

const LEASE = 10;
/** Never more than a tenth of the rule: a small one is counted one by one. */
const leaseOf = (rule: LimitRule) => Math.max(1, Math.min(LEASE, Math.floor(rule.points / 10)));
const MAX_KEYS = 50_000;

interface Lease {
  left: number;
  until: number;
}

/**
 * Takes points from the shared store ten at a time and spends them here, so that a request seldom costs
 * a round trip. Each copy may let through at most nine requests a window more or less than the rule.
 */
export function leasePoints(shared: RateLimiter, clock: Clock): RateLimiter {
  const leases = new Map<string, Lease>();
  const asking = new Map<string, Promise<LimitVerdict>>();
  const nameOf = (rule: LimitRule, key: string) => `${rule.name}:${key}`;

  function spend(name: string, points: number): boolean {
    const lease = leases.get(name);
    if (!lease || lease.until <= clock.now().getTime() || lease.left < points) return false;
    lease.left -= points;
    return true;
  }

  async function takeLease(rule: LimitRule, key: string): Promise<LimitVerdict> {
    const taken = leaseOf(rule);
    const verdict = await shared.consume(rule, key, taken);
    if (leases.size >= MAX_KEYS) leases.clear();
    if (verdict.allowed)
      leases.set(nameOf(rule, key), {
        left: taken,
        until: clock.now().getTime() + rule.windowSeconds * 1000,
      });
    return verdict;
  }

  /** One question a key at a time: thirty requests sent at once would otherwise lease 300 points. */
  function askOnce(rule: LimitRule, key: string): Promise<LimitVerdict> {
    const name = nameOf(rule, key);
    const asked = asking.get(name) ?? takeLease(rule, key).finally(() => asking.delete(name));
    asking.set(name, asked);
    return asked;
  }

  return {
    async consume(rule, key, points = 1) {
      if (points > leaseOf(rule)) return shared.consume(rule, key, points);
      while (!spend(nameOf(rule, key), points)) {
        const verdict = await askOnce(rule, key);
        if (!verdict.allowed) return verdict;
      }
      return { allowed: true };
    },
    async reset(rule, key) {
      leases.delete(nameOf(rule, key));
      await shared.reset(rule, key);
    },
  };
}
