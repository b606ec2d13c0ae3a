import { reportFiles, reports } from "@magokoro/database/schema/reports";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "../../platform/db/tx";
import { insertRowForId, insertRows } from "../../platform/db/insert-row";

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
