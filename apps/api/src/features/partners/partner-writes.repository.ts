import { partnerServices } from "@magokoro/database/schema/partner-parts";
import { partners } from "@magokoro/database/schema/partners";
import { services } from "@magokoro/database/schema/masters";
import { eq, sql } from "drizzle-orm";
import { columnsOf } from "../../platform/db/columns-of";
import { insertRowForId, insertRows } from "../../platform/db/insert-row";
import { selection, type RowOf } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

type Given = "id" | "code" | "status" | "createdAt" | "updatedAt" | "version";
type Former = "businessHours" | "closedDays" | "primaryRateBp" | "performerRateBp";

export type PartnerValues = Omit<typeof partners.$inferInsert, Given | Former>;

/** Its code is given by the sequence. @returns its id */
export function insertPartner(tx: Tx, values: PartnerValues): Promise<number> {
  return insertRowForId(tx, partners, values);
}

/** Writes what was sent and moves the version on; the caller holds the row. */
export async function updatePartnerRow(
  tx: Tx,
  id: number,
  values: { [Name in keyof PartnerValues]?: PartnerValues[Name] | undefined },
): Promise<void> {
  await tx.orm
    .update(partners)
    .set({ ...values, updatedAt: sql`now()`, version: sql`${partners.version} + 1` })
    .where(eq(partners.id, id));
}

/** Headquarters alone gives another one; the caller holds the row. */
export async function updatePartnerCode(tx: Tx, id: number, code: string): Promise<void> {
  await tx.run("UPDATE partners SET code = $2, updated_at = now(), version = version + 1 WHERE id = $1", [
    id,
    code,
  ]);
}

/** They are edited as one set, so they are replaced as one. */
export async function replaceAreas(
  tx: Tx,
  partnerId: number,
  areas: readonly { prefecture: string; city: string | null }[],
): Promise<void> {
  await tx.run("DELETE FROM partner_service_areas WHERE partner_id = $1", [partnerId]);
  await tx.run(
    `INSERT INTO partner_service_areas (partner_id, prefecture, city)
     SELECT $1, a.prefecture, a.city FROM unnest($2::text[], $3::text[]) AS a(prefecture, city)`,
    [partnerId, areas.map(({ prefecture }) => prefecture), areas.map(({ city }) => city)],
  );
}

export async function replaceServices(
  tx: Tx,
  partnerId: number,
  offered: readonly { serviceId: number; price: number | null }[],
): Promise<void> {
  await tx.run("DELETE FROM partner_services WHERE partner_id = $1", [partnerId]);
  await insertRows(
    tx,
    partnerServices,
    offered.map((service) => ({ partnerId, ...service })),
  );
}

const SERVICE = selection(columnsOf(services, "s", ["id", "status"]));
const SERVICES = select(SERVICE, "FROM services s WHERE s.id = ANY ($1)");

/** Those of these services that there are. */
export function findServices(tx: Tx, ids: readonly number[]): Promise<RowOf<typeof SERVICE>[]> {
  return tx.query(SERVICES, [ids]);
}
