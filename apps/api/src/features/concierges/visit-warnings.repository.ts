import { conciergeFits } from "@magokoro/database/schema/concierge-parts";
import { concierges } from "@magokoro/database/schema/partners";
import { columnsOf, columnsOrNullOf } from "../../platform/db/columns-of";
import { bool } from "../../platform/db/expressions";
import { selection, type RowOf } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

const SENT = selection({
  ...columnsOf(concierges, "g", ["id", "name", "workingHours"]),
  isBarred: bool("coalesce(f.kind = 'ng', false)"),
  fitNote: columnsOrNullOf(conciergeFits, "f", ["note"]).note,
});
export type SentRow = RowOf<typeof SENT>;

const SENT_THERE = select(
  SENT,
  `FROM concierges g LEFT JOIN concierge_fits f ON f.concierge_id = g.id AND f.customer_id = $2
   WHERE g.id = ANY ($1) ORDER BY g.kana, g.id`,
);

/** Those who are to go to a customer, and whether they may. */
export function findSent(tx: Tx, ids: readonly number[], customerId: number | null): Promise<SentRow[]> {
  return tx.query(SENT_THERE, [ids, customerId]);
}
