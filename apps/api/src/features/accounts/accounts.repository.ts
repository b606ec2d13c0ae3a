import { users } from "@magokoro/database/schema/users";
import { notFound } from "../../platform/app-error";
import { columnsOf } from "../../platform/db/columns-of";
import { insertRowForId } from "../../platform/db/insert-row";
import { selection } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";
import { ACCOUNT_JOINS, accountAt } from "./account-selections.repository";
import type { AccountRow, AccountValues } from "./account-row";

const ONE = select(accountAt("$2"), `FROM users u ${ACCOUNT_JOINS} WHERE u.id = $1`);

/** @throws AppError NOT_FOUND */
export async function getAccountRow(tx: Tx, id: number, now: Date): Promise<AccountRow> {
  const [row] = await tx.query(ONE, [id, now]);
  if (!row) throw notFound();
  return row;
}

export function insertAccount(tx: Tx, values: AccountValues & { passwordHash: string }): Promise<number> {
  return insertRowForId(tx, users, { ...values, mustChangePassword: true });
}

/** False when somebody else's change came first. */
export async function updateAccountRow(
  tx: Tx,
  id: number,
  version: number,
  values: AccountValues,
): Promise<boolean> {
  const changed = await tx.run(
    `UPDATE users SET email = $3, name = $4, name_kana = $5, user_type = $6, partner_id = $7, concierge_id = $8,
       updated_at = now(), version = version + 1 WHERE id = $1 AND version = $2`,
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
  return changed === 1;
}

/** False when somebody else's change came first. */
export async function setAccountStatus(
  tx: Tx,
  id: number,
  version: number,
  status: "active" | "disabled",
): Promise<boolean> {
  const changed = await tx.run(
    `UPDATE users SET status = $3, updated_at = now(), version = version + 1 WHERE id = $1 AND version = $2`,
    [id, version, status],
  );
  return changed === 1;
}

const ACTIVE_ADMINS = select(
  selection(columnsOf(users, "u", ["id"])),
  "FROM users u WHERE u.user_type = 'admin' AND u.status = 'active' ORDER BY u.id FOR UPDATE",
);

/** All active administrators, held so that two of them cannot remove each other at the same moment. */
export async function lockActiveAdmins(tx: Tx): Promise<number[]> {
  return (await tx.query(ACTIVE_ADMINS)).map(({ id }) => id);
}
