import { secondFactors } from "@magokoro/database/schema/credentials";
import { columnsOf } from "../../../platform/db/columns-of";
import { bool } from "../../../platform/db/expressions";
import { selection, type RowOf } from "../../../platform/db/selection";
import { returning, select } from "../../../platform/db/statement";
import type { Tx } from "../../../platform/db/tx";

const FACTOR = selection(columnsOf(secondFactors, "f", ["sealedSecret", "confirmedAt", "lastStep"]));

export type SecondFactorRow = RowOf<typeof FACTOR>;

const ONE = select(FACTOR, "FROM second_factors f WHERE f.user_id = $1");
const HELD = select(FACTOR, "FROM second_factors f WHERE f.user_id = $1 FOR UPDATE");

export async function findSecondFactor(tx: Tx, userId: number): Promise<SecondFactorRow | undefined> {
  const [row] = await tx.query(ONE, [userId]);
  return row;
}

/** Held until the transaction ends, so that one code cannot be taken twice. */
export async function lockSecondFactor(tx: Tx, userId: number): Promise<SecondFactorRow | undefined> {
  const [row] = await tx.query(HELD, [userId]);
  return row;
}

/** A secret that awaits its first code; one that counts already is left alone (false). */
export async function keepPendingSecret(tx: Tx, userId: number, sealedSecret: string): Promise<boolean> {
  const changed = await tx.run(
    `INSERT INTO second_factors AS f (user_id, sealed_secret) VALUES ($1, $2)
     ON CONFLICT (user_id) DO UPDATE SET sealed_secret = $2, last_step = 0, created_at = now()
       WHERE f.confirmed_at IS NULL`,
    [userId, sealedSecret],
  );
  return changed === 1;
}

export async function markConfirmed(tx: Tx, userId: number, at: Date): Promise<void> {
  await tx.run("UPDATE second_factors SET confirmed_at = $2 WHERE user_id = $1", [userId, at]);
}

export async function spendStep(tx: Tx, userId: number, step: number): Promise<void> {
  await tx.run("UPDATE second_factors SET last_step = $2 WHERE user_id = $1", [userId, step]);
}

const DELETED = returning(
  "DELETE FROM second_factors WHERE user_id = $1",
  selection({ counted: bool("confirmed_at IS NOT NULL") }),
);

/** True when there was a factor that counted. */
export async function deleteSecondFactor(tx: Tx, userId: number): Promise<boolean> {
  await tx.run("DELETE FROM recovery_codes WHERE user_id = $1", [userId]);
  const [deleted] = await tx.query(DELETED, [userId]);
  return deleted?.counted ?? false;
}

export async function replaceRecoveryCodes(tx: Tx, userId: number, hashes: readonly Buffer[]): Promise<void> {
  await tx.run("DELETE FROM recovery_codes WHERE user_id = $1", [userId]);
  await tx.run("INSERT INTO recovery_codes (user_id, code_hash) SELECT $1, unnest($2::bytea[])", [
    userId,
    hashes,
  ]);
}

/** True once for each code. */
export async function spendRecoveryCode(tx: Tx, userId: number, hash: Buffer, at: Date): Promise<boolean> {
  const changed = await tx.run(
    `UPDATE recovery_codes SET used_at = $3 WHERE user_id = $1 AND code_hash = $2 AND used_at IS NULL`,
    [userId, hash, at],
  );
  return changed === 1;
}

export function countRecoveryCodes(tx: Tx, userId: number): Promise<number> {
  return tx.run("SELECT 1 FROM recovery_codes WHERE user_id = $1 AND used_at IS NULL", [userId]);
}
