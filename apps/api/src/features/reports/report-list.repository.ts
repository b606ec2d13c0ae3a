import { reportList } from "@magokoro/contract/reports/report-list";
import { byHand, defineListSource, ordered, orderedOrNull } from "../../platform/db/list/list-source";
import { escapeLike, type SqlConditions } from "../../platform/db/sql-conditions";
import type { ReportListRow } from "./report-row";
import { filterByScope } from "./report-scope-filter";

export const LIST_COLUMNS = `r.id, r.case_id AS "caseId", r.case_number AS "caseNumber", r.title, r.status,
  r.customer_name AS "customerName", g.name AS "reporterName", r.visit_start AS "visitStart", r.visit_end AS "visitEnd",
  r.submitted_at AS "submittedAt", r.fee, r.updated_at AS "updatedAt",
  (SELECT count(*)::int FROM report_files f WHERE f.report_id = r.id AND f.position > 0) AS "photoCount"`;

export const REPORTS = defineListSource(reportList, {
  table: "reports r",
  id: "r.id",
  scope: filterByScope,
  sorts: {
    updatedAt: ordered("r.updated_at"),
    submittedAt: orderedOrNull("r.submitted_at"),
    visitStart: orderedOrNull("r.visit_start"),
    fee: ordered("r.fee"),
  },
  filters: { status: "r.status", caseId: "r.case_id" },
  search: searchReports,
  selection: byHand<ReportListRow>(LIST_COLUMNS),
  joins: "JOIN concierges g ON g.id = r.reporter_id",
});

/** A report keeps the words of its visit itself; whoever reads the list reads a store's reports, or their own. */
function searchReports(where: SqlConditions, search: string): string[] {
  const like = where.param(`%${escapeLike(search)}%`);
  return [
    `SELECT s.id FROM reports s WHERE s.case_number LIKE ${like} OR s.title LIKE ${like} OR replace(s.customer_name, ' ', '') LIKE ${like}`,
    `SELECT s.id FROM reports s WHERE s.reporter_id IN (SELECT k.id FROM concierges k WHERE k.name LIKE ${like})`,
  ];
}
