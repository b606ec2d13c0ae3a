import type { UserType } from "@magokoro/domain/user/user-type";
import type { Tx } from "../../platform/db/tx";

/** An account as signing in needs it. */
export interface UserRow {
  id: number;
  email: string;
  passwordHash: string;
  name: string;
  nameKana: string;
  userType: UserType;
  partnerId: number | null;
  conciergeId: number | null;
  partnerName: string | null;
  isActive: boolean;
  mustChangePassword: boolean;
  passwordChangedAt: Date;
  hasSecondFactor: boolean;
  lastLoginAt: Date | null;
  avatarKey: string | null;
  version: number;
}

const SELECT = `SELECT u.id, u.email, u.password_hash AS "passwordHash", u.name, u.name_kana AS "nameKana",
    u.user_type AS "userType", u.partner_id AS "partnerId", u.concierge_id AS "conciergeId", p.name AS "partnerName",
    u.status = 'active' AS "isActive", u.must_change_password AS "mustChangePassword",
    u.password_changed_at AS "passwordChangedAt", f.confirmed_at IS NOT NULL AS "hasSecondFactor",
    u.last_login_at AS "lastLoginAt", u.avatar_key AS "avatarKey", u.version
  FROM users u LEFT JOIN partners p ON p.id = u.partner_id LEFT JOIN second_factors f ON f.user_id = u.id`;

type Row = UserRow & Record<string, unknown>;

/** Sign-in happens before there is anybody to have a Scope: only a system transaction may look. */
export async function findUserByEmail(tx: Tx, email: string): Promise<UserRow | undefined> {
  const [row] = await tx.query<Row>(`${SELECT} WHERE u.email = $1`, [email.trim().toLowerCase()]);
  return row;
}

export async function findUserById(tx: Tx, id: number): Promise<UserRow | undefined> {
  const [row] = await tx.query<Row>(`${SELECT} WHERE u.id = $1`, [id]);
  return row;
}

/** Held until the transaction ends: what is counted for one person is counted one at a time. */
export async function lockUser(tx: Tx, id: number): Promise<void> {
  await tx.query("SELECT 1 FROM users WHERE id = $1 FOR UPDATE", [id]);
}

/**
 * False when the account was disabled or its password changed since `user` was read: then the session just
 * opened must go. A change that comes later ends it by itself.
 */
export async function stampLogin(tx: Tx, user: UserRow, at: Date): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE users SET last_login_at = $2
     WHERE id = $1 AND status = 'active' AND password_hash = $3 RETURNING id`,
    [user.id, at, user.passwordHash],
  );
  return rows.length === 1;
}

/** False when another change of the password came first. */
export async function replacePassword(
  tx: Tx,
  user: UserRow,
  passwordHash: string,
  at: Date,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE users SET password_hash = $2, must_change_password = false, password_changed_at = $3
     WHERE id = $1 AND password_hash = $4 RETURNING id`,
    [user.id, passwordHash, at, user.passwordHash],
  );
  return rows.length === 1;
}

export async function updateOwnName(
  tx: Tx,
  user: { id: number; version: number; name: string; nameKana: string },
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE users SET name = $3, name_kana = $4, updated_at = now(), version = version + 1
     WHERE id = $1 AND version = $2 RETURNING id`,
    [user.id, user.version, user.name, user.nameKana],
  );
  return rows.length === 1;
}

export async function setAvatarKey(tx: Tx, id: number, key: string | null): Promise<void> {
  await tx.query("UPDATE users SET avatar_key = $2 WHERE id = $1", [id, key]);
}
