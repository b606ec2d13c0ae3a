import { loginGuards } from "@magokoro/database/schema/credentials";
import type { LoginGuard } from "@magokoro/domain/access/login-lock";
import { columnsOf } from "../../../platform/db/columns-of";
import { bool, instantOrNull } from "../../../platform/db/expressions";
import { selection } from "../../../platform/db/selection";
import { select } from "../../../platform/db/statement";
import type { Tx } from "../../../platform/db/tx";

/** One account tried from one address. */
export interface GuardKey {
  accountKey: Buffer;
  address: string;
}

const GUARD = select(
  selection({
    ...columnsOf(loginGuards, "g", ["failures", "lastFailedAt", "lastSucceededAt"]),
    /** PostgreSQL's `infinity` is no moment. */
    lockedUntil: instantOrNull("nullif(g.locked_until, 'infinity')"),
    isLockedForGood: bool("coalesce(g.locked_until = 'infinity', false)"),
  }),
  "FROM login_guards g WHERE g.account_key = $1 AND g.address = $2 FOR UPDATE",
);

export type StoredGuard = LoginGuard & { isFamiliar: boolean };

const time = (value: Date | null) => value && value.getTime();
const instant = (value: number | null) =>
  value === Infinity ? "infinity" : value === null ? null : new Date(value);

/** Held until the transaction ends: attempts of one account from one address queue up here. */
export async function lockGuard(tx: Tx, key: GuardKey, userId: number | null): Promise<StoredGuard> {
  await tx.run(
    `INSERT INTO login_guards (account_key, address, user_id) VALUES ($1, $2, $3)
     ON CONFLICT (account_key, address) DO UPDATE SET user_id = $3`,
    [key.accountKey, key.address, userId],
  );
  const [row] = await tx.query(GUARD, [key.accountKey, key.address]);
  if (!row) throw new Error("the guard of a sign-in is gone");
  return {
    failures: row.failures,
    lockedUntil: row.isLockedForGood ? Infinity : time(row.lockedUntil),
    lastFailedAt: time(row.lastFailedAt),
    isFamiliar: row.lastSucceededAt !== null,
  };
}

export async function saveGuard(tx: Tx, key: GuardKey, guard: LoginGuard): Promise<void> {
  await tx.run(
    `UPDATE login_guards SET failures = $3, locked_until = $4, last_failed_at = $5
     WHERE account_key = $1 AND address = $2`,
    [key.accountKey, key.address, guard.failures, instant(guard.lockedUntil), instant(guard.lastFailedAt)],
  );
}

/** Whoever signed in here, or proved to own the mailbox, starts afresh and is known at this address. */
export async function welcomeAt(tx: Tx, key: GuardKey, userId: number, at: Date): Promise<void> {
  await tx.run(
    `INSERT INTO login_guards (account_key, address, user_id, last_succeeded_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (account_key, address)
     DO UPDATE SET user_id = $3, failures = 0, locked_until = NULL, last_failed_at = NULL, last_succeeded_at = $4`,
    [key.accountKey, key.address, userId, at],
  );
}

/** Every lock of an account, wherever it was earned. */
export async function liftLocks(tx: Tx, userId: number): Promise<void> {
  await tx.run(
    "UPDATE login_guards SET failures = 0, locked_until = NULL, last_failed_at = NULL WHERE user_id = $1",
    [userId],
  );
}

/** Guards of addresses nobody has used for long; locks that have no end stay. */
export function forgetOldGuards(tx: Tx, before: Date): Promise<number> {
  return tx.run(
    `DELETE FROM login_guards WHERE coalesce(greatest(last_failed_at, last_succeeded_at), $1) <= $1
       AND (locked_until IS NULL OR locked_until < $1)`,
    [before],
  );
}
