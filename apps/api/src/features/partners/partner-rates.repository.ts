import { partnerRates } from "@magokoro/database/schema/partner-parts";
import { columnsOf } from "../../platform/db/columns-of";
import { insertRow } from "../../platform/db/insert-row";
import { selection, type RowOf } from "../../platform/db/selection";
import { returning, select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";
import type { RateRow } from "./partner-row";
import { RATE } from "./partner-selections.repository";

const RATES = select(RATE, "FROM partner_rates r WHERE r.partner_id = $1 ORDER BY r.valid_from DESC");

/** The latest first. */
export function findRateRows(tx: Tx, partnerId: number): Promise<RateRow[]> {
  return tx.query(RATES, [partnerId]);
}

const IN_FORCE = selection(columnsOf(partnerRates, "r", ["id", "primaryRateBp", "performerRateBp"]));
const RATE_ON = select(
  IN_FORCE,
  `FROM partner_rates r WHERE r.partner_id = $1 AND r.valid_from <= $2::date
   ORDER BY r.valid_from DESC LIMIT 1`,
);

/** The version in force on a day; undefined before the first. */
export async function findRateOn(
  tx: Tx,
  partnerId: number,
  day: string,
): Promise<RowOf<typeof IN_FORCE> | undefined> {
  const [rate] = await tx.query(RATE_ON, [partnerId, day]);
  return rate;
}

export type RateValues = Pick<
  typeof partnerRates.$inferInsert,
  "partnerId" | "validFrom" | "primaryRateBp" | "performerRateBp" | "createdBy"
>;

export function insertRate(tx: Tx, values: RateValues): Promise<void> {
  return insertRow(tx, partnerRates, values);
}

const KNOWN_RATE = selection(
  columnsOf(partnerRates, "r", ["partnerId", "validFrom", "primaryRateBp", "performerRateBp"]),
);
const ONE_RATE = select(KNOWN_RATE, "FROM partner_rates r WHERE r.id = $1");

export async function findRate(tx: Tx, id: number): Promise<RowOf<typeof KNOWN_RATE> | undefined> {
  const [rate] = await tx.query(ONE_RATE, [id]);
  return rate;
}

const REMOVED = returning(
  "DELETE FROM partner_rates r WHERE r.id = $1 AND r.valid_from > $2::date",
  KNOWN_RATE,
);

/** Undefined for one that has begun by that day, or that is gone. */
export async function deleteRateAfter(
  tx: Tx,
  id: number,
  today: string,
): Promise<RowOf<typeof KNOWN_RATE> | undefined> {
  const [removed] = await tx.query(REMOVED, [id, today]);
  return removed;
}
