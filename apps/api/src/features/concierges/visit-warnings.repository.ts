import { conciergeFits } from "@magokoro/database/schema/concierge-parts";
import { concierges } from "@magokoro/database/schema/partners";
import { columnsOf, columnsOrNullOf } from "../../platform/db/columns-of";
import { bool, int } from "../../platform/db/expressions";
import { selection, type RowOf } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

const SENT = selection({
  /** Which of the visits it is about. */
  at: int("v.at"),
  ...columnsOf(concierges, "g", ["id", "name", "workingHours"]),
  isBarred: bool("coalesce(f.kind = 'ng', false)"),
  fitNote: columnsOrNullOf(conciergeFits, "f", ["note"]).note,
});
export type SentRow = RowOf<typeof SENT>;

const SENT_THERE = select(
  SENT,
  `FROM unnest($1::int[], $2::int[], $3::int[]) AS v(at, concierge_id, customer_id)
     JOIN concierges g ON g.id = v.concierge_id
     LEFT JOIN concierge_fits f ON f.concierge_id = g.id AND f.customer_id = v.customer_id
   ORDER BY v.at, g.kana, g.id`,
);

interface Sending {
  conciergeIds: readonly number[];
  customerId: number | null;
}

/** Those who are to go to each customer, and whether they may. */
export function findSent(tx: Tx, visits: readonly Sending[]): Promise<SentRow[]> {
  const sent = visits.flatMap(({ conciergeIds, customerId }, at) =>
    conciergeIds.map((id) => ({ at, id, customerId })),
  );
  return tx.query(SENT_THERE, [
    sent.map(({ at }) => at),
    sent.map(({ id }) => id),
    sent.map(({ customerId }) => customerId),
  ]);
}
