import { systemScope } from "./scope";
import type { Database } from "./database";
import { KEEP_HOURS } from "./idempotency";

const SCOPE = systemScope("what is out of date belongs to nobody's request");
const BATCH = 5_000;

/** The job: keys and answers older than a day, in batches, so that nobody's write waits for it. */
export async function forgetKeptAnswers(db: Database, batch: number = BATCH): Promise<number> {
  let removed = 0;
  for (;;) {
    const gone = await db.write(SCOPE, (tx) =>
      tx.run(
        `DELETE FROM idempotency_keys WHERE ctid = ANY (ARRAY(
           SELECT ctid FROM idempotency_keys WHERE created_at < now() - make_interval(hours => $1)
           ORDER BY created_at LIMIT $2))`,
        [KEEP_HOURS, batch],
      ),
    );
    removed += gone;
    if (gone < batch) return removed;
  }
}
