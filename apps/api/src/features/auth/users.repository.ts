import type { Tx } from "../../platform/db/database";
import type { UserType } from "@magokoro/domain/user/user-type";

export interface UserRow {
  id: number;
  email: string;
  passwordHash: string;
  name: string;
  userType: UserType;
  partnerId: number | null;
  conciergeId: number | null;
  partnerName: string | null;
  isActive: boolean;
}

const SELECT = `SELECT u.id, u.email, u.password_hash AS "passwordHash", u.name, u.user_type AS "userType",
    u.partner_id AS "partnerId", u.concierge_id AS "conciergeId", p.name AS "partnerName", u.status = 'active' AS "isActive"
  FROM users u LEFT JOIN partners p ON p.id = u.partner_id`;

/** Sign-in happens before there is anybody to have a Scope: only a system transaction may look. */
export async function findUserByEmail(tx: Tx, email: string): Promise<UserRow | undefined> {
  const [row] = await tx.query<UserRow>(`${SELECT} WHERE u.email = $1`, [email.trim().toLowerCase()]);
  return row;
}

export async function findUserById(tx: Tx, id: number): Promise<UserRow | undefined> {
  const [row] = await tx.query<UserRow>(`${SELECT} WHERE u.id = $1`, [id]);
  return row;
}

export async function touchLastLogin(tx: Tx, id: number, at: Date): Promise<void> {
  await tx.query("UPDATE users SET last_login_at = $2 WHERE id = $1", [id, at]);
}
