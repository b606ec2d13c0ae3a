export interface LimitRule {
  name: string;
  points: number;
  windowSeconds: number;
}

export type LimitVerdict = { allowed: true } | { allowed: false; retryAfterSeconds: number };

/** Counts uses of a key within a window, for all copies of the API together. */
export interface RateLimiter {
  consume(rule: LimitRule, key: string, points?: number): Promise<LimitVerdict>;
  reset(rule: LimitRule, key: string): Promise<void>;
}
