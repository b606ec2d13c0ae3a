import { partners } from "@magokoro/database/schema/partners";
import { notFound } from "../../platform/app-error";
import { columnsOf } from "../../platform/db/columns-of";
import { selection, type RowOf } from "../../platform/db/selection";
import { SqlConditions } from "../../platform/db/sql-conditions";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";
import { findRateRows } from "./partner-rates.repository";
import type { AreaRow, OfferedServiceRow, PartnerDetailRow } from "./partner-row";
import { AREA, OFFERED_SERVICE, PARTNER_DETAIL } from "./partner-selections.repository";

const PARTNER = selection({
  ...columnsOf(partners, "p", ["id", "name", "email", "status", "nightEmail"]),
  ...columnsOf(partners, "p", ["openHours", "closedDates", "closesOnHolidays"]),
});

export type PartnerRow = RowOf<typeof PARTNER>;

const ONE = select(PARTNER, "FROM partners p WHERE p.id = $1");

export async function findPartnerRow(tx: Tx, id: number): Promise<PartnerRow | undefined> {
  const [partner] = await tx.query(ONE, [id]);
  return partner;
}

const AREAS = select(
  AREA,
  "FROM partner_service_areas a WHERE a.partner_id = $1 ORDER BY a.prefecture, a.city NULLS FIRST",
);

export function findAreaRows(tx: Tx, partnerId: number): Promise<AreaRow[]> {
  return tx.query(AREAS, [partnerId]);
}

const OFFERED = select(
  OFFERED_SERVICE,
  `FROM partner_services o JOIN services s ON s.id = o.service_id WHERE o.partner_id = $1
   ORDER BY s.display_order, s.id`,
);

export function findOfferedServices(tx: Tx, partnerId: number): Promise<OfferedServiceRow[]> {
  return tx.query(OFFERED, [partnerId]);
}

/** A store's page: areas, services and rates with it. @throws AppError NOT_FOUND, for another store too */
export function getPartnerDetail(tx: Tx, id: number): Promise<PartnerDetailRow> {
  return readDetail(tx, id);
}

/** The same, held against other writers until the transaction ends. @throws AppError NOT_FOUND */
export function lockPartner(tx: Tx, id: number): Promise<PartnerDetailRow> {
  return readDetail(tx, id, " FOR UPDATE OF p");
}

async function readDetail(tx: Tx, id: number, lock = ""): Promise<PartnerDetailRow> {
  const where = new SqlConditions().add("p.id = ?", id);
  if (tx.scope.kind === "partner") where.add("p.id = ?", tx.scope.partnerId);
  const [row] = await tx.query(
    select(PARTNER_DETAIL, `FROM partners p WHERE ${where.toString()}${lock}`),
    where.values,
  );
  if (!row) throw notFound();
  const [serviceAreas, services, rates] = await Promise.all([
    findAreaRows(tx, id),
    findOfferedServices(tx, id),
    findRateRows(tx, id),
  ]);
  return { ...row, serviceAreas, services, rates };
}
