import type { Clock } from "../clock/clock";
import type { RateLimiter } from "./rate-limiter";

const LEASE = 10;
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
  return {
    async consume(rule, key, points = 1) {
      const name = `${rule.name}:${key}`;
      const now = clock.now().getTime();
      const lease = leases.get(name);
      if (lease && lease.until > now && lease.left >= points) {
        lease.left -= points;
        return { allowed: true };
      }
      const verdict = await shared.consume(rule, key, LEASE);
      if (leases.size >= MAX_KEYS) leases.clear();
      if (verdict.allowed) leases.set(name, { left: LEASE - points, until: now + rule.windowSeconds * 1000 });
      return verdict;
    },
    async reset(rule, key) {
      leases.delete(`${rule.name}:${key}`);
      await shared.reset(rule, key);
    },
  };
}
