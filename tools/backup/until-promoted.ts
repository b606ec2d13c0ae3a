import { setTimeout as sleep } from "node:timers/promises";
import { withClient } from "@magokoro/database/migrate/ensure-database";

/** A server replaying its archive answers before it is there; it takes writes once it is. */
export async function untilPromoted(url: string, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    const isReplaying = await withClient(url, async (client) => {
      const { rows } = await client.query<{ replaying: boolean }>("SELECT pg_is_in_recovery() AS replaying");
      return rows[0]?.replaying;
    });
    if (isReplaying === false) return;
    await sleep(100);
  }
  throw new Error(`The restored server was still replaying after ${timeoutMs / 1000} s`);
}
