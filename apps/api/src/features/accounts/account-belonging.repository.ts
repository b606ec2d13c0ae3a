import type { Tx } from "../../platform/db/tx";

interface PartnerChoice extends Record<string, unknown> {
  id: number;
  code: string;
  name: string;
}

interface ConciergeChoice extends Record<string, unknown> {
  id: number;
  name: string;
  kana: string;
  email: string;
}

export function findActivePartners(tx: Tx): Promise<PartnerChoice[]> {
  return tx.query<PartnerChoice>("SELECT id, code, name FROM partners WHERE status = 'active' ORDER BY code");
}

export function findConciergesWithoutAccount(tx: Tx, partnerId: number): Promise<ConciergeChoice[]> {
  return tx.query<ConciergeChoice>(
    `SELECT c.id, c.name, c.kana, c.email FROM concierges c
     WHERE c.partner_id = $1 AND c.status = 'active' AND NOT EXISTS (SELECT 1 FROM users u WHERE u.concierge_id = c.id)
     ORDER BY c.kana, c.id`,
    [partnerId],
  );
}

export async function isActivePartner(tx: Tx, partnerId: number): Promise<boolean> {
  const rows = await tx.query("SELECT 1 FROM partners WHERE id = $1 AND status = 'active'", [partnerId]);
  return rows.length === 1;
}

/** A concierge of the store whom no other account stands for. */
export async function isFreeConcierge(
  tx: Tx,
  conciergeId: number,
  partnerId: number,
  exceptUserId: number | null,
): Promise<boolean> {
  const rows = await tx.query(
    `SELECT 1 FROM concierges c WHERE c.id = $1 AND c.partner_id = $2
       AND NOT EXISTS (SELECT 1 FROM users u WHERE u.concierge_id = c.id AND u.id IS DISTINCT FROM $3)`,
    [conciergeId, partnerId, exceptUserId],
  );
  return rows.length === 1;
}

export async function insertConcierge(
  tx: Tx,
  values: { partnerId: number; name: string; kana: string; email: string },
): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    "INSERT INTO concierges (partner_id, name, kana, email) VALUES ($1, $2, $3, $4) RETURNING id",
    [values.partnerId, values.name, values.kana, values.email],
  );
  if (!row) throw new Error("the concierge was not inserted");
  return row.id;
}
