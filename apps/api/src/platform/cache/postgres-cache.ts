import type { Pool } from "pg";
import type { Clock } from "../clock/clock";
import { swallowFailures, type Cache } from "./cache";

export function createPostgresCache(pool: Pool, clock: Clock, onFailure: (error: unknown) => void): Cache {
  const swallow = swallowFailures(onFailure);
  return {
    async get(key, schema) {
      const found = await swallow(
        pool.query<{ value: unknown }>("SELECT value FROM cache_entries WHERE key = $1 AND expires_at > $2", [
          key,
          clock.now(),
        ]),
      );
      const parsed = schema.safeParse(found?.rows[0]?.value);
      return found?.rows[0] && parsed.success ? parsed.data : undefined;
    },
    async set(key, value, ttlSeconds) {
      const expiresAt = new Date(clock.now().getTime() + ttlSeconds * 1000);
      await swallow(
        pool.query(
          `INSERT INTO cache_entries (key, value, expires_at) VALUES ($1, $2, $3)
           ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at`,
          [key, JSON.stringify(value), expiresAt],
        ),
      );
    },
    async delete(key) {
      await swallow(pool.query("DELETE FROM cache_entries WHERE key = $1", [key]));
    },
  };
}
