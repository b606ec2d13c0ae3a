import type { Clock } from "../clock/clock";

const KEEP_MS = 500;
const MAX_ENTRIES = 20_000;

/**
 * Remembers for half a second that a session is live: an ended one stops within a second on every copy,
 * and a busy user costs two look-ups a second instead of one a request. A dead one is never remembered.
 */
export function cacheLiveSessions(isLive: (sessionId: string) => Promise<boolean>, clock: Clock) {
  const seenAt = new Map<string, number>();
  return {
    async isLive(sessionId: string): Promise<boolean> {
      const now = clock.now().getTime();
      if (now - (seenAt.get(sessionId) ?? -Infinity) < KEEP_MS) return true;
      const live = await isLive(sessionId);
      if (seenAt.size >= MAX_ENTRIES) seenAt.clear();
      if (live) seenAt.set(sessionId, now);
      else seenAt.delete(sessionId);
      return live;
    },
    forget(sessionId: string): void {
      seenAt.delete(sessionId);
    },
  };
}
