import { reportList } from "@magokoro/contract/reports/report-list";
import { defineListSource, ordered, orderedOrNull } from "../../platform/db/list/list-source";
import { escapeLike, type SqlConditions } from "../../platform/db/sql-conditions";
import { filterByScope } from "./report-scope-filter";
import { REPORT_JOINS, REPORT_LIST } from "./report-selections.repository";

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
  selection: REPORT_LIST,
  joins: REPORT_JOINS,
});

/** A report keeps the words of its visit itself; whoever reads the list reads a store's reports, or their own. */
function searchReports(where: SqlConditions, search: string): string[] {
  const like = where.param(`%${escapeLike(search)}%`);
  return [
    `SELECT s.id FROM reports s WHERE s.case_number LIKE ${like} OR s.title LIKE ${like} OR replace(s.customer_name, ' ', '') LIKE ${like}`,
    `SELECT s.id FROM reports s WHERE s.reporter_id IN (SELECT k.id FROM concierges k WHERE k.name LIKE ${like}
       UNION SELECT o.concierge_id FROM former_concierges o WHERE o.name LIKE ${like})`,
  ];
}
