import { systemScope } from "../../platform/db/scope";
import type { Services } from "../../services";
import { deleteOlderThan } from "./notices.repository";

const KEEP_DAYS = 90;
const BATCH = 5_000;
const SCOPE = systemScope("old notices of everybody are removed by the clock");

/** Confirmed or not: what happened three months ago is in the history of its case. @returns how many went */
export async function removeOldNotices(services: Services): Promise<number> {
  const before = new Date(services.clock.now().getTime() - KEEP_DAYS * 24 * 60 * 60 * 1000);
  let removed = 0;
  for (;;) {
    const batch = await services.db.write(SCOPE, (tx) => deleteOlderThan(tx, before, BATCH));
    removed += batch;
    if (batch < BATCH) return removed;
  }
}
