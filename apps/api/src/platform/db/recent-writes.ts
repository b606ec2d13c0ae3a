import { z } from "zod";
import type { Cache } from "../cache/cache";

/** Longer than a healthy replica is ever behind. */
const SECONDS = 10;

/** Who has just written, for all copies together: their own reads must not come from a replica yet. */
export interface RecentWrites {
  note(userId: number): Promise<void>;
  has(userId: number): Promise<boolean>;
}

const keyOf = (userId: number) => `wrote:${userId}`;

export function createRecentWrites(cache: Cache): RecentWrites {
  return {
    note: (userId) => cache.set(keyOf(userId), true, SECONDS),
    has: async (userId) => (await cache.get(keyOf(userId), z.boolean())) ?? false,
  };
}
