import { customers } from "@magokoro/database/schema/customers";
import { partners } from "@magokoro/database/schema/partners";
import { columnsOf } from "../../platform/db/columns-of";
import { selection, type RowOf } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";
import type { LocationColumns } from "./locate";

const ADDRESS = [
  "id",
  "postalCode",
  "prefecture",
  "city",
  "latitude",
  "longitude",
  "locationPrecision",
] as const;

/**
 * Rows of before there were locations; and those that were changed lately, for the previous release changes an
 * address and knows no location of it. A point that somebody set stays.
 */
const unlocated = (table: string) =>
  `FROM ${table} t WHERE t.id > $1
      AND (t.location_precision IS NULL OR (t.location_precision <> 'point' AND t.updated_at > $2))
    ORDER BY t.id LIMIT $3`;

const UNLOCATED = {
  customers: select(selection(columnsOf(customers, "t", ADDRESS)), unlocated("customers")),
  partners: select(selection(columnsOf(partners, "t", ADDRESS)), unlocated("partners")),
};

export type LocatedTable = keyof typeof UNLOCATED;
export type UnlocatedRow = RowOf<(typeof UNLOCATED)["customers"]["selection"]>;

export function findUnlocated(
  tx: Tx,
  table: LocatedTable,
  after: number,
  { changedSince, limit }: { changedSince: Date; limit: number },
): Promise<UnlocatedRow[]> {
  return tx.query(UNLOCATED[table], [after, changedSince, limit]);
}

/**
 * Not a version of the row, for nobody edited it, and no line of the audit log. What somebody has saved since it
 * was read is left alone. @returns how many rows changed
 */
export function keepLocations(
  tx: Tx,
  table: LocatedTable,
  rows: readonly (UnlocatedRow & { found: LocationColumns })[],
): Promise<number> {
  const values = rows.map(({ id, postalCode, prefecture, city, locationPrecision, found }) => ({
    id,
    postal_code: postalCode,
    prefecture,
    city,
    was: locationPrecision,
    latitude: found.latitude,
    longitude: found.longitude,
    location_precision: found.locationPrecision,
  }));
  return tx.run(
    `UPDATE ${table} t SET latitude = r.latitude, longitude = r.longitude, location_precision = r.location_precision
       FROM json_to_recordset($1) AS r (id int, postal_code text, prefecture text, city text, was text,
            latitude float8, longitude float8, location_precision text)
      WHERE t.id = r.id
        AND (t.postal_code, t.prefecture, t.city, t.location_precision) IS NOT DISTINCT FROM (r.postal_code, r.prefecture, r.city, r.was)`,
    [JSON.stringify(values)],
  );
}
