import { reportFiles, reports } from "@magokoro/database/schema/reports";
import { eq, sql } from "drizzle-orm";
import { columnsOf } from "../../platform/db/columns-of";
import { insertRowForId, insertRows } from "../../platform/db/insert-row";
import { selection } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

export type ReportValues = Omit<typeof reports.$inferInsert, "id" | "version" | "createdAt" | "updatedAt">;

export function insertReport(tx: Tx, values: ReportValues): Promise<number> {
  return insertRowForId(tx, reports, values);
}

export async function updateReport(tx: Tx, id: number, values: Partial<ReportValues>): Promise<void> {
  await tx.orm
    .update(reports)
    .set({ ...values, updatedAt: sql`now()`, version: sql`${reports.version} + 1` })
    .where(eq(reports.id, id));
}

export interface AttachedFile {
  fileId: number;
  position: number;
}

/** The photos (1…) and the signature (0) of a report, as one list. */
export async function replaceReportFiles(
  tx: Tx,
  reportId: number,
  files: readonly AttachedFile[],
): Promise<void> {
  await tx.orm.delete(reportFiles).where(eq(reportFiles.reportId, reportId));
  await insertRows(
    tx,
    reportFiles,
    files.map((file) => ({ ...file, reportId })),
  );
}

const DRAFT_OF_OTHERS = select(
  selection(columnsOf(reports, "r", ["id"])),
  "FROM reports r WHERE r.case_id = $1 AND r.status = 'draft' AND r.reporter_id <> ALL ($2::int[])",
);

/** The draft of a case whose reporter is none of these concierges, with what hangs on it. */
export async function deleteDraftOfOthers(
  tx: Tx,
  caseId: number,
  conciergeIds: readonly number[],
): Promise<void> {
  const [draft] = await tx.query(DRAFT_OF_OTHERS, [caseId, conciergeIds]);
  if (!draft) return;
  await tx.run("DELETE FROM report_files WHERE report_id = $1", [draft.id]);
  await tx.run("DELETE FROM reports WHERE id = $1", [draft.id]);
}
