import type { Tx } from "../../../platform/db/tx";

/** The hashes of the newest earlier passwords. */
export async function findPasswordHistory(tx: Tx, userId: number, count: number): Promise<string[]> {
  const rows = await tx.query<{ hash: string }>(
    "SELECT password_hash AS hash FROM password_history WHERE user_id = $1 ORDER BY id DESC LIMIT $2",
    [userId, count],
  );
  return rows.map((row) => row.hash);
}

/** Keeps a password that has just been replaced, and no more of them than are looked at. */
export async function addToPasswordHistory(
  tx: Tx,
  userId: number,
  hash: string,
  keep: number,
): Promise<void> {
  await tx.query("INSERT INTO password_history (user_id, password_hash) VALUES ($1, $2)", [userId, hash]);
  await tx.query(
    `DELETE FROM password_history WHERE user_id = $1
       AND id NOT IN (SELECT id FROM password_history WHERE user_id = $1 ORDER BY id DESC LIMIT $2)`,
    [userId, keep],
  );
}

interface NewReset {
  tokenHash: Buffer;
  userId: number;
  createdAt: Date;
  expiresAt: Date;
}

export async function insertReset(tx: Tx, reset: NewReset): Promise<void> {
  await tx.query(
    "INSERT INTO password_resets (token_hash, user_id, created_at, expires_at) VALUES ($1, $2, $3, $4)",
    [reset.tokenHash, reset.userId, reset.createdAt, reset.expiresAt],
  );
}

export async function countResetsSince(tx: Tx, userId: number, since: Date): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM password_resets WHERE user_id = $1 AND created_at > $2",
    [userId, since],
  );
  return row?.count ?? 0;
}

/** Whose link it is, while it can still be used. */
export async function findUsableReset(tx: Tx, tokenHash: Buffer, now: Date): Promise<number | null> {
  const [row] = await tx.query<{ userId: number }>(
    `SELECT user_id AS "userId" FROM password_resets WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2`,
    [tokenHash, now],
  );
  return row?.userId ?? null;
}

/** True for exactly one caller; the person's other links end with it. */
export async function spendReset(tx: Tx, tokenHash: Buffer, userId: number, now: Date): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE password_resets SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2 RETURNING 1`,
    [tokenHash, now],
  );
  if (rows.length === 0) return false;
  await voidResets(tx, userId, now);
  return true;
}

export async function voidResets(tx: Tx, userId: number, now: Date): Promise<void> {
  await tx.query("UPDATE password_resets SET used_at = $2 WHERE user_id = $1 AND used_at IS NULL", [
    userId,
    now,
  ]);
}

export async function forgetOldResets(tx: Tx, before: Date): Promise<number> {
  const rows = await tx.query("DELETE FROM password_resets WHERE expires_at < $1 RETURNING 1", [before]);
  return rows.length;
}
