import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { originalKey, receivedKey } from "./file-keys";
import { removeLater } from "./remove-stored-files";

interface Unclaimed extends Record<string, unknown> {
  id: number;
  key: string;
  uploadId: string;
  createdAt: Date;
}

export interface UnclaimedCondition {
  sql: string;
  values: readonly unknown[];
  limit: number;
}

/** Rows that no report holds, of those `condition` names; one somebody is attaching now is left alone. */
export function selectUnclaimed({ sql, limit }: Omit<UnclaimedCondition, "values">): string {
  return `SELECT f.id, f.key, f.upload_id AS "uploadId", f.created_at AS "createdAt" FROM files f
    WHERE f.status <> 'attached' AND ${sql} AND NOT EXISTS (SELECT 1 FROM report_files x WHERE x.file_id = f.id)
    ORDER BY f.created_at LIMIT ${limit} FOR UPDATE SKIP LOCKED`;
}

/** Removes such rows and queues the removal of their objects. Answers how many went. */
export async function removeUnclaimed(
  services: Services,
  tx: Tx,
  condition: UnclaimedCondition,
): Promise<number> {
  const rows = await tx.query<Unclaimed>(selectUnclaimed(condition), condition.values);
  // Attached between the look and the lock: a second look, of what is locked now, no longer finds it.
  const removed = await tx.query<{ id: number }>(
    `DELETE FROM files f WHERE f.id = ANY ($1) AND NOT EXISTS (SELECT 1 FROM report_files x WHERE x.file_id = f.id) RETURNING f.id`,
    [rows.map(({ id }) => id)],
  );
  const ids = new Set(removed.map(({ id }) => id));
  for (const row of rows)
    if (ids.has(row.id))
      await removeLater(services, tx, [...new Set([row.key, originalKey(row.uploadId), receivedKey(row)])], {
        at: services.clock.now(),
      });
  return removed.length;
}
