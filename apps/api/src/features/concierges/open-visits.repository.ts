import { openVisit } from "@magokoro/contract/concierges/concierge-response";
import { cases } from "@magokoro/database/schema/cases";
import { columnsIn, columnsOf } from "../../platform/db/columns-of";
import { bool, int, intList, manyOf, text } from "../../platform/db/expressions";
import { selection, type RowOf } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

/** Visits last a day at most: what overlaps began within the day before. By the index on a store's visits. */
export const BOOKED_THEN = (from: string, to: string) =>
  `b.visit_start < ${to} AND b.visit_start > ${from} - interval '1 day' AND b.visit_end > ${from}
   AND b.status IN ('assigned', 'in_progress', 'completed', 'reported')`;

const OPEN_VISIT = selection({
  ...columnsIn(cases, "c", openVisit),
  caseId: int("c.id"),
  caseNumber: text("coalesce(c.case_number, '')"),
  customerName: text(
    "coalesce(u.family_name || ' ' || u.given_name, f.family_name || ' ' || f.given_name, '')",
  ),
  isPrimary: bool("c.primary_concierge_id IS NOT DISTINCT FROM $1::int"),
  others: manyOf(
    { id: int("g.id"), name: text("g.name") },
    "FROM concierges g WHERE g.id = ANY (c.assignee_ids) AND g.id <> $1::int",
    "g.id",
  ),
  busyIds: intList(
    `ARRAY(SELECT DISTINCT k.id FROM cases b CROSS JOIN LATERAL unnest(b.assignee_ids) AS k(id)
       WHERE b.partner_id = c.partner_id AND b.id <> c.id AND ${BOOKED_THEN("c.visit_start", "c.visit_end")})`,
  ),
  ngIds: intList(
    "ARRAY(SELECT n.concierge_id FROM concierge_fits n WHERE n.customer_id = c.customer_id AND n.kind = 'ng')",
  ),
  ...columnsOf(cases, "c", ["assigneeIds", "customerId"]),
});

export type OpenVisitRow = RowOf<typeof OPEN_VISIT>;

const OPEN_VISITS = select(
  OPEN_VISIT,
  `FROM cases c LEFT JOIN customers u ON u.id = c.customer_id
     LEFT JOIN case_customer_facts f ON f.case_id = c.id AND u.id IS NULL
   WHERE c.partner_id = $2
     AND (c.status IN ('assigned', 'in_progress', 'completed') OR (c.status = 'reported' AND NOT c.report_approved))
     AND ($1::int = ANY (c.assignee_ids)
       OR EXISTS (SELECT 1 FROM reports r WHERE r.case_id = c.id AND r.reader_ids @> ARRAY[$1::int]))
   ORDER BY c.visit_start NULLS LAST, c.id LIMIT 500`,
);

/** What still asks something of a concierge of this store, next visit first. */
export function findOpenVisits(tx: Tx, conciergeId: number, partnerId: number): Promise<OpenVisitRow[]> {
  return tx.query(OPEN_VISITS, [conciergeId, partnerId]);
}
