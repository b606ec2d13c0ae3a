import { reportListQuery, type ReportListQuery } from "@magokoro/contract/reports/endpoints";
import type { ReportListItem } from "@magokoro/contract/reports/report-response";
import type { Tx } from "../../platform/db/tx";
import { presentReportListItem } from "./reports.presenter";
import { findReports } from "./reports.repository";

/** The first rows of a report list and how many there are in all. */
export async function reportShelf(
  tx: Tx,
  filter: Partial<ReportListQuery>,
  limit = 5,
): Promise<{ total: number; rows: ReportListItem[] }> {
  const { rows, total } = await findReports(tx, { ...reportListQuery.parse({}), ...filter, limit });
  return { total, rows: rows.map(presentReportListItem) };
}
