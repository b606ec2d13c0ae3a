import type { RateLimiter } from "./rate-limiter";

/** When the shared store fails, each copy counts for itself: weaker, but never no limit at all. */
export function withFallback(
  shared: RateLimiter,
  own: RateLimiter,
  onFailure: (error: unknown) => void,
): RateLimiter {
  return {
    async consume(rule, key, points) {
      try {
        return await shared.consume(rule, key, points);
      } catch (error) {
        onFailure(error);
        return own.consume(rule, key, points);
      }
    },
    async reset(rule, key) {
      await own.reset(rule, key);
      await shared.reset(rule, key).catch(onFailure);
    },
  };
}
