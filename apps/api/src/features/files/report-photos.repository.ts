import { files, reportFiles } from "@magokoro/database/schema/reports";
import { columnsOf } from "../../platform/db/columns-of";
import { bool, instant } from "../../platform/db/expressions";
import { selection, type RowOf } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

/* Files as a report has them; who took them does not matter any more, so the system writes them. */

/** The report's own from now on. */
export async function attachFilesOf(system: Tx, reportId: number): Promise<void> {
  await system.run(
    `UPDATE files f SET status = 'attached' FROM report_files x
     WHERE x.report_id = $1 AND f.id = x.file_id AND f.status = 'ready'`,
    [reportId],
  );
}

/** Their uploader's alone again. */
export async function detachFiles(system: Tx, fileIds: readonly number[]): Promise<void> {
  await system.run("UPDATE files SET status = 'ready' WHERE id = ANY ($1) AND status = 'attached'", [
    fileIds,
  ]);
}

const PHOTO = selection({
  ...columnsOf(files, "f", ["id", "key", "contentType"]),
  ...columnsOf(reportFiles, "x", ["position"]),
  // Attached is what was filed.
  submittedAt: instant("r.submitted_at"),
  wasReturned: bool(
    "EXISTS (SELECT 1 FROM case_history h WHERE h.case_id = r.case_id AND h.action = 'return_report')",
  ),
});
const FILED = select(
  PHOTO,
  `FROM reports r JOIN report_files x ON x.report_id = r.id JOIN files f ON f.id = x.file_id
   WHERE r.id = $1 AND f.status = 'attached' ORDER BY x.position`,
);

export function findFiledPhotos(tx: Tx, reportId: number): Promise<RowOf<typeof PHOTO>[]> {
  return tx.query(FILED, [reportId]);
}

const USE = selection({ isTaken: bool("x.report_id IS DISTINCT FROM $3::int AND x.report_id IS NOT NULL") });
const USES = select(
  USE,
  `FROM files f LEFT JOIN report_files x ON x.file_id = f.id
   WHERE f.id = ANY ($1) AND f.status <> 'waiting' AND (f.created_by = $2 OR x.report_id = $3::int)`,
);

/** Of these files those that are checked and the person's own or the report's already; whether another has them. */
export function findUses(
  tx: Tx,
  fileIds: readonly number[],
  userId: number,
  reportId: number | null,
): Promise<RowOf<typeof USE>[]> {
  return tx.query(USES, [fileIds, userId, reportId]);
}
