import { files } from "@magokoro/database/schema/reports";
import { columnsOf } from "../../platform/db/columns-of";
import { selection, type RowOf } from "../../platform/db/selection";
import { returning, select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

const UNCLAIMED = selection(columnsOf(files, "f", ["id", "key", "uploadId", "createdAt"]));

export type UnclaimedRow = RowOf<typeof UNCLAIMED>;

/** Rows that no report holds; one somebody is attaching now is left alone. */
const unclaimed = (condition: string, limit: string) =>
  select(
    UNCLAIMED,
    `FROM files f
     WHERE f.status <> 'attached' AND ${condition} AND NOT EXISTS (SELECT 1 FROM report_files x WHERE x.file_id = f.id)
     ORDER BY f.created_at LIMIT ${limit} FOR UPDATE SKIP LOCKED`,
  );

export const FORGOTTEN = unclaimed("f.created_at < $1 AND (f.status = 'waiting' OR f.created_at < $2)", "$3");
const ONE = unclaimed("f.id = $1", "1");

/** What still waits for its bytes since the first moment, or for a report since the second; held. */
export function lockForgotten(
  tx: Tx,
  waitingSince: Date,
  readySince: Date,
  limit: number,
): Promise<UnclaimedRow[]> {
  return tx.query(FORGOTTEN, [waitingSince, readySince, limit]);
}

/** Held; none where a report has it. */
export function lockUnclaimed(tx: Tx, id: number): Promise<UnclaimedRow[]> {
  return tx.query(ONE, [id]);
}

const DELETED = returning(
  `DELETE FROM files f
   WHERE f.id = ANY ($1) AND NOT EXISTS (SELECT 1 FROM report_files x WHERE x.file_id = f.id)`,
  selection(columnsOf(files, "f", ["id"])),
);

/** Attached between the look and the lock: this second look, of what is locked now, no longer finds it. */
export async function deleteUnclaimed(tx: Tx, ids: readonly number[]): Promise<ReadonlySet<number>> {
  return new Set((await tx.query(DELETED, [ids])).map(({ id }) => id));
}

/** False when it is no longer waiting. */
export async function deleteWaiting(tx: Tx, id: number): Promise<boolean> {
  return (await tx.run("DELETE FROM files WHERE id = $1 AND status = 'waiting'", [id])) > 0;
}

const STRAY = selection(columnsOf(files, "f", ["id", "key", "contentType", "uploadId", "createdAt"]));
const STRAYS = select(
  STRAY,
  `FROM files f WHERE f.status <> 'attached' AND f.status = 'ready' AND f.key LIKE 'temp/%' AND f.id > $1
   ORDER BY f.id LIMIT $2`,
);

/** Checked photos that an earlier version left under `temp/`, in the order of their ids. */
export function findStrays(tx: Tx, after: number, limit: number): Promise<RowOf<typeof STRAY>[]> {
  return tx.query(STRAYS, [after, limit]);
}
