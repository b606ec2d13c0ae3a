import { users } from "@magokoro/database/schema/users";
import { columnsBut } from "../../platform/db/columns-of";
import { bool, textOrNull } from "../../platform/db/expressions";
import { selection, type RowOf } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";
import { OPEN_WORK } from "../partners/open-work";

const USER = selection({
  ...columnsBut(users, "u", ["status", "createdAt", "updatedAt"]),
  isActive: bool("u.status = 'active'"),
  partnerName: textOrNull("p.name"),
  hasSecondFactor: bool("f.confirmed_at IS NOT NULL"),
  /** A closed store's people are let in to finish its work, and no longer. */
  isStoreClosed: bool(
    `CASE WHEN p.status = 'inactive'
       THEN NOT EXISTS (SELECT 1 FROM cases c WHERE c.partner_id = u.partner_id AND ${OPEN_WORK}) ELSE false END`,
  ),
});

/** An account as signing in needs it. */
export type UserRow = RowOf<typeof USER>;

const FROM_USERS =
  "FROM users u LEFT JOIN partners p ON p.id = u.partner_id LEFT JOIN second_factors f ON f.user_id = u.id";
const BY_EMAIL = select(USER, `${FROM_USERS} WHERE u.email = $1`);
const BY_ID = select(USER, `${FROM_USERS} WHERE u.id = $1`);

/** Sign-in happens before there is anybody to have a Scope: only a system transaction may look. */
export async function findUserByEmail(tx: Tx, email: string): Promise<UserRow | undefined> {
  const [row] = await tx.query(BY_EMAIL, [email.trim().toLowerCase()]);
  return row;
}

export async function findUserById(tx: Tx, id: number): Promise<UserRow | undefined> {
  const [row] = await tx.query(BY_ID, [id]);
  return row;
}

/** Held until the transaction ends: what is counted for one person is counted one at a time. */
export async function lockUser(tx: Tx, id: number): Promise<void> {
  await tx.run("SELECT 1 FROM users WHERE id = $1 FOR UPDATE", [id]);
}

/**
 * False when the account was disabled or its password changed since `user` was read: then the session just
 * opened must go. A change that comes later ends it by itself.
 */
export async function stampLogin(tx: Tx, user: UserRow, at: Date): Promise<boolean> {
  const changed = await tx.run(
    `UPDATE users SET last_login_at = $2
     WHERE id = $1 AND status = 'active' AND password_hash = $3`,
    [user.id, at, user.passwordHash],
  );
  return changed === 1;
}

/** False when another change of the password came first. */
export async function replacePassword(
  tx: Tx,
  user: UserRow,
  passwordHash: string,
  at: Date,
): Promise<boolean> {
  const changed = await tx.run(
    `UPDATE users SET password_hash = $2, must_change_password = false, password_changed_at = $3
     WHERE id = $1 AND password_hash = $4`,
    [user.id, passwordHash, at, user.passwordHash],
  );
  return changed === 1;
}

export async function updateOwnName(
  tx: Tx,
  user: { id: number; version: number; name: string; nameKana: string },
): Promise<boolean> {
  const changed = await tx.run(
    `UPDATE users SET name = $3, name_kana = $4, updated_at = now(), version = version + 1
     WHERE id = $1 AND version = $2`,
    [user.id, user.version, user.name, user.nameKana],
  );
  return changed === 1;
}

export async function setAvatarKey(tx: Tx, id: number, key: string | null): Promise<void> {
  await tx.run("UPDATE users SET avatar_key = $2 WHERE id = $1", [id, key]);
}

/** Whether one of these addresses signs in. */
export async function hasAccountOf(tx: Tx, emails: readonly string[]): Promise<boolean> {
  return (await tx.run("SELECT 1 FROM users WHERE email = ANY ($1) LIMIT 1", [emails])) > 0;
}
