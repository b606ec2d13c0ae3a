import { cases } from "@magokoro/database/schema/cases";
import { concierges } from "@magokoro/database/schema/partners";
import { columnsOf } from "../../../platform/db/columns-of";
import { instant, int } from "../../../platform/db/expressions";
import { selection, type RowOf } from "../../../platform/db/selection";
import { select } from "../../../platform/db/statement";
import type { Tx } from "../../../platform/db/tx";
import type { WishedVisit } from "./wished-visit";

const BOOKING = selection({
  conciergeId: int("a.concierge_id"),
  ...columnsOf(concierges, "g", ["name"]),
  start: instant("lower(a.visit_period)"),
  end: instant("upper(a.visit_period)"),
});

export type Booking = RowOf<typeof BOOKING>;

const IN_THE_WAY = select(
  BOOKING,
  `FROM case_assignments a JOIN concierges g ON g.id = a.concierge_id
   WHERE a.concierge_id = ANY ($1) AND a.case_id <> $4 AND a.visit_period && tstzrange($2, $3, '[)')
   ORDER BY lower(a.visit_period) LIMIT 1`,
);

export async function findBookingInTheWay(tx: Tx, visit: WishedVisit): Promise<Booking | undefined> {
  const { conciergeIds, start, end, exceptCaseId } = visit;
  const [booking] = await tx.query(IN_THE_WAY, [conciergeIds, start, end, exceptCaseId]);
  return booking;
}

const REACHABLE = select(
  selection(columnsOf(concierges, "g", ["id", "email"])),
  "FROM concierges g WHERE g.id = ANY ($1) AND g.status = 'active'",
);

/** Where the active ones of these concierges get their mail; row-level security shows the own store's alone. */
export async function emailsOfConcierges(tx: Tx, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await tx.query(REACHABLE, [ids]);
  return new Map(rows.map(({ id, email }) => [id, email]));
}

const HELD = select(
  selection(columnsOf(cases, "c", ["assigneeIds"])),
  "FROM cases c WHERE c.id = ANY ($1) ORDER BY c.id FOR UPDATE",
);

/** Cases in the asker's sight, held until the transaction ends; everybody assigned to them. */
export async function lockVisits(tx: Tx, caseIds: readonly number[]): Promise<number[]> {
  return (await tx.query(HELD, [caseIds])).flatMap(({ assigneeIds }) => assigneeIds);
}
