import type { AccountListQuery } from "@magokoro/contract/accounts/endpoints";
import { notFound } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import { SqlConditions, escapeLike } from "../../platform/db/sql-conditions";
import type { AccountRow, AccountValues } from "./account-row";

const IS_LOCKED = "EXISTS (SELECT 1 FROM login_guards g WHERE g.user_id = u.id AND g.locked_until > ?)";

const columns = (now: string) => `u.id, u.email, u.name, u.name_kana AS "nameKana", u.user_type AS "userType",
  u.partner_id AS "partnerId", p.name AS "partnerName", u.concierge_id AS "conciergeId", c.name AS "conciergeName",
  u.status, ${IS_LOCKED.replace("?", now)} AS "isLocked", u.must_change_password AS "mustChangePassword",
  EXISTS (SELECT 1 FROM second_factors f WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL) AS "hasSecondFactor",
  u.last_login_at AS "lastLoginAt", u.created_at AS "createdAt", u.version`;

const JOINS =
  "FROM users u LEFT JOIN partners p ON p.id = u.partner_id LEFT JOIN concierges c ON c.id = u.concierge_id";

const SORT_COLUMNS: Record<AccountListQuery["sort"], string> = {
  createdAt: "u.created_at",
  nameKana: "u.name_kana",
  email: "u.email",
  lastLoginAt: "u.last_login_at",
};

type Row = AccountRow & Record<string, unknown>;

export async function findAccounts(
  tx: Tx,
  query: AccountListQuery,
  now: Date,
): Promise<{ rows: AccountRow[]; total: number }> {
  const conditions = new SqlConditions();
  const at = conditions.param(now);
  conditions.add(`${at}::timestamptz IS NOT NULL`);
  if (query.userType) conditions.add("u.user_type = ?", query.userType);
  if (query.partnerId) conditions.add("u.partner_id = ?", query.partnerId);
  if (query.state) conditions.add("u.status = ?", query.state === "disabled" ? "disabled" : "active");
  if (query.state === "locked") conditions.add(IS_LOCKED.replace("?", at));
  if (query.state === "active") conditions.add(`NOT ${IS_LOCKED.replace("?", at)}`);
  if (query.search) {
    // A name is typed with or without the blank between its parts.
    const text = `%${escapeLike(query.search.toLowerCase().replace(/\s/g, ""))}%`;
    conditions.add(
      "(replace(u.name, ' ', '') LIKE ? OR replace(u.name_kana, ' ', '') LIKE ? OR u.email LIKE ?)",
      text,
    );
  }
  const where = conditions.toString();
  const filterValues = [...conditions.values];
  const order = `${SORT_COLUMNS[query.sort]} ${query.order} NULLS LAST, u.id ${query.order}`;
  const limit = conditions.param(query.limit);
  const offset = conditions.param((query.page - 1) * query.limit);
  const [rows, counted] = await Promise.all([
    tx.query<Row>(
      `SELECT ${columns(at)} ${JOINS} WHERE ${where} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`,
      conditions.values,
    ),
    tx.query<{ total: number }>(`SELECT count(*)::int AS total FROM users u WHERE ${where}`, filterValues),
  ]);
  return { rows, total: counted[0]?.total ?? 0 };
}

/** @throws AppError NOT_FOUND */
export async function getAccountRow(tx: Tx, id: number, now: Date): Promise<AccountRow> {
  const [row] = await tx.query<Row>(`SELECT ${columns("$2")} ${JOINS} WHERE u.id = $1`, [id, now]);
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
