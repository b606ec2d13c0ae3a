import type { LoginGuard } from "@magokoro/domain/access/login-lock";
import type { Tx } from "../../../platform/db/tx";

/** One account tried from one address. */
export interface GuardKey {
  accountKey: Buffer;
  address: string;
}

interface GuardRow extends Record<string, unknown> {
  failures: number;
  /** The driver reads PostgreSQL's `infinity` as the number. */
  lockedUntil: Date | number | null;
  lastFailedAt: Date | null;
  lastSucceededAt: Date | null;
}

export type StoredGuard = LoginGuard & { isFamiliar: boolean };

const time = (value: Date | number | null) => (value instanceof Date ? value.getTime() : value);
const instant = (value: number | null) =>
  value === Infinity ? "infinity" : value === null ? null : new Date(value);

/** Held until the transaction ends: attempts of one account from one address queue up here. */
export async function lockGuard(tx: Tx, key: GuardKey, userId: number | null): Promise<StoredGuard> {
  await tx.query(
    `INSERT INTO login_guards (account_key, address, user_id) VALUES ($1, $2, $3)
     ON CONFLICT (account_key, address) DO UPDATE SET user_id = $3`,
    [key.accountKey, key.address, userId],
  );
  const [row] = await tx.query<GuardRow>(
    `SELECT failures, locked_until AS "lockedUntil", last_failed_at AS "lastFailedAt", last_succeeded_at AS "lastSucceededAt"
     FROM login_guards WHERE account_key = $1 AND address = $2 FOR UPDATE`,
    [key.accountKey, key.address],
  );
  if (!row) throw new Error("the guard of a sign-in is gone");
  return {
    failures: row.failures,
    lockedUntil: time(row.lockedUntil),
    lastFailedAt: time(row.lastFailedAt),
    isFamiliar: row.lastSucceededAt !== null,
  };
}

export async function saveGuard(tx: Tx, key: GuardKey, guard: LoginGuard): Promise<void> {
  await tx.query(
    `UPDATE login_guards SET failures = $3, locked_until = $4, last_failed_at = $5
     WHERE account_key = $1 AND address = $2`,
    [key.accountKey, key.address, guard.failures, instant(guard.lockedUntil), instant(guard.lastFailedAt)],
  );
}

/** Whoever signed in here, or proved to own the mailbox, starts afresh and is known at this address. */
export async function welcomeAt(tx: Tx, key: GuardKey, userId: number, at: Date): Promise<void> {
  await tx.query(
    `INSERT INTO login_guards (account_key, address, user_id, last_succeeded_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (account_key, address)
     DO UPDATE SET user_id = $3, failures = 0, locked_until = NULL, last_failed_at = NULL, last_succeeded_at = $4`,
    [key.accountKey, key.address, userId, at],
  );
}

/** Every lock of an account, wherever it was earned. */
export async function liftLocks(tx: Tx, userId: number): Promise<void> {
  await tx.query(
    "UPDATE login_guards SET failures = 0, locked_until = NULL, last_failed_at = NULL WHERE user_id = $1",
    [userId],
  );
}

/** Guards of addresses nobody has used for long; locks that have no end stay. */
export async function forgetOldGuards(tx: Tx, before: Date): Promise<number> {
  const rows = await tx.query(
    `DELETE FROM login_guards WHERE coalesce(greatest(last_failed_at, last_succeeded_at), $1) <= $1
       AND (locked_until IS NULL OR locked_until < $1) RETURNING 1`,
    [before],
  );
  return rows.length;
}
