import { systemScope } from "../platform/db/scope";
import type { Services } from "../services";

const SCOPE = systemScope("a release queues what it owes to the rows of the one before");
const AFTER_ROLLOUT_MS = 60_000;

/**
 * What a new release has to do once with rows that are there. However many processes start, one job waits; if it
 * cannot be queued now, the clock runs it tonight.
 */
export async function queueAtStart(services: Services): Promise<void> {
  const runAt = new Date(Date.now() + AFTER_ROLLOUT_MS);
  try {
    await services.db.write(SCOPE, (tx) =>
      services.jobs.enqueue(tx, "locate_addresses", {}, { key: "locate_addresses", runAt }),
    );
  } catch (error) {
    services.logger.warn({ err: error }, "the jobs of the start were not queued");
  }
}
