import { float, int } from "../db/expressions";
import { systemScope } from "../db/scope";
import { selection } from "../db/selection";
import { select } from "../db/statement";
import type { Database } from "../db/database";
import type { QueueState } from "./metrics";

const SCOPE = systemScope("the state of the queue is nobody's row");

const STATE = select(
  selection({ depth: int("q.depth"), oldestAgeSeconds: float("q.oldest_age_seconds") }),
  "FROM graphile_worker.queue_state_for_app() q",
);

/** @throws AppError UNAVAILABLE when the database does not answer. */
export async function readQueueState(db: Database): Promise<QueueState> {
  const [state] = await db.read(SCOPE, (tx) => tx.query(STATE));
  return state ?? { depth: 0, oldestAgeSeconds: 0 };
}
