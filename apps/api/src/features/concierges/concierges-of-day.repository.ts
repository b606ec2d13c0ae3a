import { concierges } from "@magokoro/database/schema/partners";
import { cases } from "@magokoro/database/schema/cases";
import { conciergeFits } from "@magokoro/database/schema/concierge-parts";
import { MOST_OF_DAY } from "@magokoro/contract/concierges/endpoints";
import { columnsOf, columnsOrNullOf } from "../../platform/db/columns-of";
import { instant, int, text } from "../../platform/db/expressions";
import { selection, type RowOf } from "../../platform/db/selection";
import { escapeLike, SqlConditions } from "../../platform/db/sql-conditions";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";
import { BOOKED_THEN } from "./open-visits.repository";
import { ofScope } from "./concierges.repository";

const CONCIERGE = selection({
  ...columnsOf(concierges, "g", ["id", "name", "kana", "skills", "workingHours"]),
  fit: columnsOrNullOf(conciergeFits, "f", ["kind"]).kind,
  fitNote: columnsOrNullOf(conciergeFits, "f", ["note"]).note,
});

/** Active concierges for a visit to this customer: familiar ones first, those who must not go last. */
export function findCandidates(
  tx: Tx,
  { customerId, search }: { customerId: number | undefined; search: string | undefined },
): Promise<RowOf<typeof CONCIERGE>[]> {
  const where = ofScope(new SqlConditions(), tx).add("g.status = 'active'");
  const customer = where.param(customerId ?? null);
  if (search)
    where.add(
      "replace(g.name, ' ', '') || ' ' || replace(g.kana, ' ', '') LIKE ?",
      `%${escapeLike(search.replace(/\s/g, ""))}%`,
    );
  return tx.query(
    select(
      CONCIERGE,
      `FROM concierges g LEFT JOIN concierge_fits f ON f.concierge_id = g.id AND f.customer_id = ${customer}::int
       WHERE ${where.toString()}
       ORDER BY CASE f.kind WHEN 'familiar' THEN 0 WHEN 'ng' THEN 2 ELSE 1 END, g.kana, g.id LIMIT ${MOST_OF_DAY}`,
    ),
    where.values,
  );
}

const COLLEAGUE = selection(columnsOf(concierges, "g", ["id", "name"]));
const COLLEAGUES = select(COLLEAGUE, "FROM concierges g WHERE g.status = 'active' ORDER BY g.kana, g.id");

/** Names of the store's active concierges, as far as a concierge may see them. */
export function findColleagues(tx: Tx): Promise<RowOf<typeof COLLEAGUE>[]> {
  return tx.query(COLLEAGUES);
}

const VISIT = selection({
  conciergeId: int("k.id"),
  caseId: int("b.id"),
  caseNumber: text("coalesce(b.case_number, '')"),
  ...columnsOf(cases, "b", ["title"]),
  // What is booked has both.
  visitStart: instant("b.visit_start"),
  visitEnd: instant("b.visit_end"),
});

/** What is booked of a store between two moments, a row for each who goes. */
export function findBookedVisits(tx: Tx, from: Date, to: Date): Promise<RowOf<typeof VISIT>[]> {
  const where = new SqlConditions();
  const { scope } = tx;
  if (scope.kind === "partner") where.add("b.partner_id = ?", scope.partnerId);
  const [start, end] = [`${where.param(from)}::timestamptz`, `${where.param(to)}::timestamptz`];
  where.add(BOOKED_THEN(start, end));
  return tx.query(
    select(
      VISIT,
      `FROM cases b CROSS JOIN LATERAL unnest(b.assignee_ids) AS k(id) WHERE ${where.toString()} ORDER BY b.visit_start`,
    ),
    where.values,
  );
}
