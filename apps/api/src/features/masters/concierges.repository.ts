import { cases } from "@magokoro/database/schema/cases";
import { concierges } from "@magokoro/database/schema/partners";
import { columnsOf } from "../../platform/db/columns-of";
import { instant, int, text } from "../../platform/db/expressions";
import { selection, type RowOf } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

const ACTIVE = "FROM concierges g WHERE g.status = 'active' ORDER BY g.kana, g.id";

const CONCIERGE = selection(columnsOf(concierges, "g", ["id", "name", "kana", "skills"]));
const ACTIVE_CONCIERGES = select(CONCIERGE, ACTIVE);

export function findActiveConcierges(tx: Tx): Promise<RowOf<typeof CONCIERGE>[]> {
  return tx.query(ACTIVE_CONCIERGES);
}

const COLLEAGUE = selection(columnsOf(concierges, "g", ["id", "name"]));
const COLLEAGUES = select(COLLEAGUE, ACTIVE);

/** Names of the store's active concierges, as far as a concierge may see them. */
export function findColleagues(tx: Tx): Promise<RowOf<typeof COLLEAGUE>[]> {
  return tx.query(COLLEAGUES);
}

const VISIT = selection({
  conciergeId: int("a.concierge_id"),
  caseId: int("c.id"),
  caseNumber: text("c.case_number"),
  ...columnsOf(cases, "c", ["title"]),
  // What is booked has both.
  visitStart: instant("c.visit_start"),
  visitEnd: instant("c.visit_end"),
});
const VISITS = select(
  VISIT,
  `FROM case_assignments a JOIN cases c ON c.id = a.case_id
   WHERE a.visit_period && tstzrange($1, $2, '[)') ORDER BY c.visit_start`,
);

/** What is booked between two moments, the second left out. */
export function findBookedVisits(tx: Tx, from: Date, to: Date): Promise<RowOf<typeof VISIT>[]> {
  return tx.query(VISITS, [from, to]);
}
