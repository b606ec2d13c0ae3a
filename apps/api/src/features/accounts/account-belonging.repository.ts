import { concierges, partners } from "@magokoro/database/schema/partners";
import { columnsOf } from "../../platform/db/columns-of";
import { insertRowForId } from "../../platform/db/insert-row";
import { selection, type RowOf } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

const PARTNER_CHOICE = selection(columnsOf(partners, "p", ["id", "code", "name"]));
const ACTIVE_PARTNERS = select(PARTNER_CHOICE, "FROM partners p WHERE p.status = 'active' ORDER BY p.code");

export function findActivePartners(tx: Tx): Promise<RowOf<typeof PARTNER_CHOICE>[]> {
  return tx.query(ACTIVE_PARTNERS);
}

const CONCIERGE_CHOICE = selection(columnsOf(concierges, "c", ["id", "name", "kana", "email"]));
const WITHOUT_ACCOUNT = select(
  CONCIERGE_CHOICE,
  `FROM concierges c
   WHERE c.partner_id = $1 AND c.status = 'active' AND NOT EXISTS (SELECT 1 FROM users u WHERE u.concierge_id = c.id)
   ORDER BY c.kana, c.id`,
);

export function findConciergesWithoutAccount(
  tx: Tx,
  partnerId: number,
): Promise<RowOf<typeof CONCIERGE_CHOICE>[]> {
  return tx.query(WITHOUT_ACCOUNT, [partnerId]);
}

/** A concierge of the store whom no other account stands for. */
export async function isFreeConcierge(
  tx: Tx,
  conciergeId: number,
  partnerId: number,
  exceptUserId: number | null,
): Promise<boolean> {
  const found = await tx.run(
    `SELECT 1 FROM concierges c WHERE c.id = $1 AND c.partner_id = $2
       AND NOT EXISTS (SELECT 1 FROM users u WHERE u.concierge_id = c.id AND u.id IS DISTINCT FROM $3)`,
    [conciergeId, partnerId, exceptUserId],
  );
  return found === 1;
}

export function insertConcierge(
  tx: Tx,
  values: { partnerId: number; name: string; kana: string; email: string },
): Promise<number> {
  return insertRowForId(tx, concierges, values);
}
