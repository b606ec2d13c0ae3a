import { caseList } from "@magokoro/contract/cases/case-list";
import { caseFilterFacts } from "@magokoro/domain/case/case-filter";
import { CASE_PRIORITIES } from "@magokoro/domain/case/case-priority";
import { defineListSource, ordered, orderedOrNull } from "../../platform/db/list/list-source";
import { fromDay, toDay } from "../../platform/db/list/list-filters";
import type { SqlConditions } from "../../platform/db/sql-conditions";
import { CASE_JOINS, CASE_LIST } from "./case-selections.repository";
import { filterByScope } from "./case-scope-filter";
import { searchCases } from "./search-cases.repository";

/** From least to most pressing; of operators a policy may not see through, so that a store's index serves it. */
const PRIORITY =
  "(CASE c.priority WHEN 'low' THEN 1 WHEN 'normal' THEN 2 WHEN 'high' THEN 3 WHEN 'urgent' THEN 4 END)";

export const CASES = defineListSource(caseList, {
  table: "cases c",
  id: "c.id",
  scope: filterByScope,
  sorts: {
    createdAt: ordered("c.created_at"),
    updatedAt: ordered("c.updated_at"),
    caseNumber: orderedOrNull("c.case_number"),
    requestedDate: orderedOrNull("c.requested_date"),
    visitStart: orderedOrNull("c.visit_start"),
    priority: ordered(PRIORITY),
  },
  filters: {
    status: (where, value, { viewer }) => filterByStatus(where, caseFilterFacts(viewer, value)),
    kind: "c.kind",
    // As it is sorted, so that both have one index.
    priority: (where, word) => where.add(`${PRIORITY} = ?`, CASE_PRIORITIES.indexOf(word) + 1),
    partnerId: "c.partner_id",
    conciergeId: (where, id) =>
      where.add("c.id IN (SELECT h.case_id FROM case_assignments h WHERE h.concierge_id = ?)", id),
    customerId: "c.customer_id",
    visitFrom: fromDay("c.visit_start"),
    visitTo: toDay("c.visit_start"),
    isDeclined: (where, _, { viewer }) => {
      if (viewer === "operator" || viewer === "admin") where.add("c.decline_reason IS NOT NULL");
    },
  },
  search: searchCases,
  selection: CASE_LIST,
  joins: CASE_JOINS,
});

function filterByStatus(where: SqlConditions, facts: ReturnType<typeof caseFilterFacts>): void {
  if (!facts) return;
  where.add("c.status = ?", facts.status);
  if (facts.hasConcierge !== undefined)
    where.add(`c.primary_concierge_id IS ${facts.hasConcierge ? "NOT NULL" : "NULL"}`);
  if (facts.hasVisitTime !== undefined)
    where.add(`c.visit_start IS ${facts.hasVisitTime ? "NOT NULL" : "NULL"}`);
  if (facts.isReportApproved !== undefined) where.add(`c.report_approved = ${facts.isReportApproved}`);
}
