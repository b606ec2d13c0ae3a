import { notFound } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import { ACCOUNT_JOINS, accountColumns } from "./account-list.repository";
import type { AccountRow, AccountValues } from "./account-row";

type Row = AccountRow & Record<string, unknown>;

/** @throws AppError NOT_FOUND */
export async function getAccountRow(tx: Tx, id: number, now: Date): Promise<AccountRow> {
  const [row] = await tx.query<Row>(
    `SELECT ${accountColumns("$2")} FROM users u ${ACCOUNT_JOINS} WHERE u.id = $1`,
    [id, now],
  );
  if (!row) throw notFound();
  return row;
}

export async function insertAccount(
  tx: Tx,
  values: AccountValues & { passwordHash: string },
): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `INSERT INTO users (email, password_hash, name, name_kana, user_type, partner_id, concierge_id, must_change_password)
     VALUES ($1, $2, $3, $4, $5, $6, $7, true) RETURNING id`,
    [
      values.email,
      values.passwordHash,
      values.name,
      values.nameKana,
      values.userType,
      values.partnerId,
      values.conciergeId,
    ],
  );
  if (!row) throw new Error("the account was not inserted");
  return row.id;
}

/** False when somebody else's change came first. */
export async function updateAccountRow(
  tx: Tx,
  id: number,
  version: number,
  values: AccountValues,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE users SET email = $3, name = $4, name_kana = $5, user_type = $6, partner_id = $7, concierge_id = $8,
       updated_at = now(), version = version + 1 WHERE id = $1 AND version = $2 RETURNING id`,
    [
      id,
      version,
      values.email,
      values.name,
      values.nameKana,
      values.userType,
      values.partnerId,
      values.conciergeId,
    ],
  );
  return rows.length === 1;
}

/** False when somebody else's change came first. */
export async function setAccountStatus(
  tx: Tx,
  id: number,
  version: number,
  status: "active" | "disabled",
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE users SET status = $3, updated_at = now(), version = version + 1 WHERE id = $1 AND version = $2 RETURNING id`,
    [id, version, status],
  );
  return rows.length === 1;
}

/** All active administrators, held so that two of them cannot remove each other at the same moment. */
export async function lockActiveAdmins(tx: Tx): Promise<number[]> {
  const rows = await tx.query<{ id: number }>(
    "SELECT id FROM users WHERE user_type = 'admin' AND status = 'active' ORDER BY id FOR UPDATE",
  );
  return rows.map((row) => row.id);
}
