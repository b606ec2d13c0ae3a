import { customerFit } from "@magokoro/contract/concierges/concierge-response";
import type { FitKind } from "@magokoro/contract/concierges/concierge-values";
import { conciergeFits } from "@magokoro/database/schema/concierge-parts";
import { customers } from "@magokoro/database/schema/customers";
import { concierges, partners } from "@magokoro/database/schema/partners";
import { columnsIn, columnsOf } from "../../platform/db/columns-of";
import { text } from "../../platform/db/expressions";
import { selection, type RowOf } from "../../platform/db/selection";
import { SqlConditions } from "../../platform/db/sql-conditions";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";
import { filterByScope } from "../customers/customer-scope-filter";

const FIT = selection({
  ...columnsOf(conciergeFits, "f", ["customerId", "kind", "note"]),
  ...columnsOf(customers, "u", ["memberNumber"]),
  name: text("u.family_name || ' ' || u.given_name"),
  kana: text("u.family_name_kana || ' ' || u.given_name_kana"),
});
export type FitRow = RowOf<typeof FIT>;

// Customers who have left the store's sight are not in its database role's either.
const FITS = select(
  FIT,
  `FROM concierge_fits f JOIN customers u ON u.id = f.customer_id WHERE f.concierge_id = $1
   ORDER BY f.kind, u.family_name_kana, u.given_name_kana, u.id`,
);

export function findFits(tx: Tx, conciergeId: number): Promise<FitRow[]> {
  return tx.query(FITS, [conciergeId]);
}

const OF_CUSTOMER = selection({
  ...columnsIn(conciergeFits, "f", customerFit),
  ...columnsOf(concierges, "g", ["id", "name", "kana"]),
  partnerName: columnsOf(partners, "p", ["name"]).name,
});
const FITS_OF_CUSTOMER = select(
  OF_CUSTOMER,
  `FROM concierge_fits f JOIN concierges g ON g.id = f.concierge_id JOIN partners p ON p.id = g.partner_id
   WHERE f.customer_id = $1 AND g.status = 'active' ORDER BY f.kind, g.kana, g.id LIMIT 200`,
);

export function findFitsOfCustomer(tx: Tx, customerId: number): Promise<RowOf<typeof OF_CUSTOMER>[]> {
  return tx.query(FITS_OF_CUSTOMER, [customerId]);
}

export async function isCustomerInSight(tx: Tx, customerId: number): Promise<boolean> {
  const where = filterByScope(new SqlConditions(), tx.scope).add("u.id = ?", customerId);
  return (await tx.run(`SELECT 1 FROM customers u WHERE ${where.toString()}`, where.values)) > 0;
}

/** A note that is not said stays as it is. */
export async function putFit(
  tx: Tx,
  conciergeId: number,
  {
    customerId,
    kind,
    note,
    createdBy,
  }: { customerId: number; kind: FitKind; note?: string | null | undefined; createdBy: number },
): Promise<void> {
  await tx.run(
    `INSERT INTO concierge_fits AS f (concierge_id, customer_id, kind, note, created_by) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (concierge_id, customer_id) DO UPDATE
     SET kind = excluded.kind, note = CASE WHEN $6::boolean THEN excluded.note ELSE f.note END`,
    [conciergeId, customerId, kind, note ?? null, createdBy, note !== undefined],
  );
}

export async function removeFit(tx: Tx, conciergeId: number, customerId: number): Promise<void> {
  await tx.run("DELETE FROM concierge_fits WHERE concierge_id = $1 AND customer_id = $2", [
    conciergeId,
    customerId,
  ]);
}
