import { mailStop } from "@magokoro/contract/mails/endpoints";
import { mailStops } from "@magokoro/database/schema/records";
import { columnsIn, columnsOf } from "../../platform/db/columns-of";
import { selection, type RowOf } from "../../platform/db/selection";
import { returning, select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

const STOP = selection(columnsIn(mailStops, "s", mailStop));

export type StopRow = RowOf<typeof STOP>;

const NEWEST = select(STOP, "FROM mail_stops s ORDER BY s.id DESC LIMIT $1");

export function findNewestStops(tx: Tx, limit: number): Promise<StopRow[]> {
  return tx.query(NEWEST, [limit]);
}

const DELETED = returning(
  "DELETE FROM mail_stops s WHERE s.id = $1",
  selection(columnsOf(mailStops, "s", ["address"])),
);

/** @returns the address; undefined when it was lifted already */
export async function deleteStop(tx: Tx, id: number): Promise<string | undefined> {
  const [stop] = await tx.query(DELETED, [id]);
  return stop?.address;
}

/** Addresses are kept in lower case. */
export async function hasStop(tx: Tx, address: string): Promise<boolean> {
  return (await tx.run("SELECT 1 FROM mail_stops WHERE address = $1", [address])) > 0;
}

/** False where there is one already: the first reason stays. */
export async function insertStop(tx: Tx, address: string, reason: StopRow["reason"]): Promise<boolean> {
  const inserted = await tx.run(
    "INSERT INTO mail_stops (address, reason) VALUES ($1, $2) ON CONFLICT (address) DO NOTHING",
    [address, reason],
  );
  return inserted > 0;
}
