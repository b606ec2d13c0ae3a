import { systemScope } from "../db/scope";
import type { Database } from "../db/database";
import type { QueueState } from "./metrics";

const SCOPE = systemScope("the state of the queue is nobody's row");

/** @throws AppError UNAVAILABLE when the database does not answer. */
export async function readQueueState(db: Database): Promise<QueueState> {
  const [state] = await db.read(SCOPE, (tx) =>
    tx.query<{ depth: number; oldestAgeSeconds: number }>(
      `SELECT depth, oldest_age_seconds AS "oldestAgeSeconds" FROM graphile_worker.queue_state_for_app()`,
    ),
  );
  return state ?? { depth: 0, oldestAgeSeconds: 0 };
}
