import { reportFiles, reports } from "@magokoro/database/schema/reports";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "../../platform/db/database";

export type ReportValues = Omit<typeof reports.$inferInsert, "id" | "version" | "createdAt" | "updatedAt">;

export async function insertReport(tx: Tx, values: ReportValues): Promise<number> {
  const [row] = await tx.orm.insert(reports).values(values).returning({ id: reports.id });
  if (!row) throw new Error("the report was not inserted");
  return row.id;
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
  if (files.length > 0) await tx.orm.insert(reportFiles).values(files.map((file) => ({ ...file, reportId })));
}
