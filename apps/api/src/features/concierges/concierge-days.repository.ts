import { conciergeDays } from "@magokoro/database/schema/concierge-parts";
import { columnsOf } from "../../platform/db/columns-of";
import { instant, int, text } from "../../platform/db/expressions";
import { selection, type RowOf } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";
import type { DayHours } from "@magokoro/domain/date/week-hours";
import { BOOKED_THEN } from "./open-visits.repository";

const DAY = selection(columnsOf(conciergeDays, "d", ["conciergeId", "day", "hours", "note"]));
export type ConciergeDayRow = RowOf<typeof DAY>;

const DAYS = select(
  DAY,
  "FROM concierge_days d WHERE d.concierge_id = ANY ($1) AND d.day >= $2::date AND d.day <= $3::date",
);

/** Days of these concierges that differ from their usual week, the last included. */
export function findDays(
  tx: Tx,
  ids: readonly number[],
  { first, last }: { first: string; last: string },
): Promise<ConciergeDayRow[]> {
  return tx.query(DAYS, [ids, first, last]);
}

/** A note that is not said stays as it is. */
export async function putDay(
  tx: Tx,
  conciergeId: number,
  { day, hours, note }: { day: string; hours: DayHours; note?: string | null | undefined },
): Promise<void> {
  await tx.run(
    `INSERT INTO concierge_days AS d (concierge_id, day, hours, note) VALUES ($1, $2, $3, $4)
     ON CONFLICT (concierge_id, day) DO UPDATE
     SET hours = excluded.hours, note = CASE WHEN $5::boolean THEN excluded.note ELSE d.note END`,
    [conciergeId, day, JSON.stringify(hours), note ?? null, note !== undefined],
  );
}

export async function removeDay(tx: Tx, conciergeId: number, day: string): Promise<void> {
  await tx.run("DELETE FROM concierge_days WHERE concierge_id = $1 AND day = $2", [conciergeId, day]);
}

const VISIT = selection({
  caseId: int("b.id"),
  title: text("b.title"),
  customerName: text(
    "coalesce(u.family_name || ' ' || u.given_name, f.family_name || ' ' || f.given_name, '')",
  ),
  // What is booked has both.
  visitStart: instant("b.visit_start"),
  visitEnd: instant("b.visit_end"),
});
const VISITS = select(
  VISIT,
  `FROM cases b LEFT JOIN customers u ON u.id = b.customer_id
     LEFT JOIN case_customer_facts f ON f.case_id = b.id AND u.id IS NULL
   WHERE b.partner_id = $2 AND $1 = ANY (b.assignee_ids) AND ${BOOKED_THEN("$3::timestamptz", "$4::timestamptz")}
   ORDER BY b.visit_start, b.id`,
);

/** What a concierge is booked for between two moments. */
export function findVisitsOf(
  tx: Tx,
  { id, partnerId }: { id: number; partnerId: number },
  { from, to }: { from: Date; to: Date },
): Promise<RowOf<typeof VISIT>[]> {
  return tx.query(VISITS, [id, partnerId, from, to]);
}
