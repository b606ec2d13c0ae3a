import { passwordHistory, passwordResets } from "@magokoro/database/schema/credentials";
import { columnsOf } from "../../../platform/db/columns-of";
import { selection } from "../../../platform/db/selection";
import { select } from "../../../platform/db/statement";
import type { Tx } from "../../../platform/db/tx";

const HISTORY = select(
  selection(columnsOf(passwordHistory, "h", ["passwordHash"])),
  "FROM password_history h WHERE h.user_id = $1 ORDER BY h.id DESC LIMIT $2",
);

/** The hashes of the newest earlier passwords. */
export async function findPasswordHistory(tx: Tx, userId: number, count: number): Promise<string[]> {
  return (await tx.query(HISTORY, [userId, count])).map(({ passwordHash }) => passwordHash);
}

/** Keeps a password that has just been replaced, and no more of them than are looked at. */
export async function addToPasswordHistory(
  tx: Tx,
  userId: number,
  hash: string,
  keep: number,
): Promise<void> {
  await tx.run("INSERT INTO password_history (user_id, password_hash) VALUES ($1, $2)", [userId, hash]);
  await tx.run(
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
  await tx.run(
    "INSERT INTO password_resets (token_hash, user_id, created_at, expires_at) VALUES ($1, $2, $3, $4)",
    [reset.tokenHash, reset.userId, reset.createdAt, reset.expiresAt],
  );
}

export function countResetsSince(tx: Tx, userId: number, since: Date): Promise<number> {
  return tx.run("SELECT 1 FROM password_resets WHERE user_id = $1 AND created_at > $2", [userId, since]);
}

const USABLE = select(
  selection(columnsOf(passwordResets, "r", ["userId"])),
  "FROM password_resets r WHERE r.token_hash = $1 AND r.used_at IS NULL AND r.expires_at > $2",
);

/** Whose link it is, while it can still be used. */
export async function findUsableReset(tx: Tx, tokenHash: Buffer, now: Date): Promise<number | null> {
  const [row] = await tx.query(USABLE, [tokenHash, now]);
  return row?.userId ?? null;
}

/** True for exactly one caller; the person's other links end with it. */
export async function spendReset(tx: Tx, tokenHash: Buffer, userId: number, now: Date): Promise<boolean> {
  const spent = await tx.run(
    `UPDATE password_resets SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2`,
    [tokenHash, now],
  );
  if (spent === 0) return false;
  await voidResets(tx, userId, now);
  return true;
}

export async function voidResets(tx: Tx, userId: number, now: Date): Promise<void> {
  await tx.run("UPDATE password_resets SET used_at = $2 WHERE user_id = $1 AND used_at IS NULL", [
    userId,
    now,
  ]);
}

export function forgetOldResets(tx: Tx, before: Date): Promise<number> {
  return tx.run("DELETE FROM password_resets WHERE expires_at < $1", [before]);
}
