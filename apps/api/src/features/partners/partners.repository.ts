import { partners } from "@magokoro/database/schema/partners";
import { columnsOf } from "../../platform/db/columns-of";
import { text, textOrNull } from "../../platform/db/expressions";
import { selection, type RowOf } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

const PARTNER = selection({ ...columnsOf(partners, "p", ["id", "name", "email", "status"]) });

export type PartnerRow = RowOf<typeof PARTNER>;

const ONE = select(PARTNER, "FROM partners p WHERE p.id = $1");

export async function findPartnerRow(tx: Tx, id: number): Promise<PartnerRow | undefined> {
  const [partner] = await tx.query(ONE, [id]);
  return partner;
}

const AREA = selection({ prefecture: text("a.prefecture"), city: textOrNull("a.city") });

export type AreaRow = RowOf<typeof AREA>;

const AREAS = select(AREA, "FROM partner_service_areas a WHERE a.partner_id = $1");

export function findAreaRows(tx: Tx, partnerId: number): Promise<AreaRow[]> {
  return tx.query(AREAS, [partnerId]);
}
