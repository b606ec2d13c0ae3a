import type { Tx } from "../../../platform/db/tx";

export interface SecondFactorRow {
  sealedSecret: string;
  confirmedAt: Date | null;
  lastStep: number;
}

const SELECT = `SELECT sealed_secret AS "sealedSecret", confirmed_at AS "confirmedAt", last_step::float8 AS "lastStep"
  FROM second_factors WHERE user_id = $1`;

type Row = SecondFactorRow & Record<string, unknown>;

export async function findSecondFactor(tx: Tx, userId: number): Promise<SecondFactorRow | undefined> {
  const [row] = await tx.query<Row>(SELECT, [userId]);
  return row;
}

/** Held until the transaction ends, so that one code cannot be taken twice. */
export async function lockSecondFactor(tx: Tx, userId: number): Promise<SecondFactorRow | undefined> {
  const [row] = await tx.query<Row>(`${SELECT} FOR UPDATE`, [userId]);
  return row;
}

/** A secret that awaits its first code; one that counts already is left alone (false). */
export async function keepPendingSecret(tx: Tx, userId: number, sealedSecret: string): Promise<boolean> {
  const rows = await tx.query(
    `INSERT INTO second_factors AS f (user_id, sealed_secret) VALUES ($1, $2)
     ON CONFLICT (user_id) DO UPDATE SET sealed_secret = $2, last_step = 0, created_at = now()
       WHERE f.confirmed_at IS NULL RETURNING 1`,
    [userId, sealedSecret],
  );
  return rows.length === 1;
}

export async function markConfirmed(tx: Tx, userId: number, at: Date): Promise<void> {
  await tx.query("UPDATE second_factors SET confirmed_at = $2 WHERE user_id = $1", [userId, at]);
}

export async function spendStep(tx: Tx, userId: number, step: number): Promise<void> {
  await tx.query("UPDATE second_factors SET last_step = $2 WHERE user_id = $1", [userId, step]);
}

/** True when there was a factor that counted. */
export async function deleteSecondFactor(tx: Tx, userId: number): Promise<boolean> {
  await tx.query("DELETE FROM recovery_codes WHERE user_id = $1", [userId]);
  const rows = await tx.query<{ counted: boolean }>(
    "DELETE FROM second_factors WHERE user_id = $1 RETURNING confirmed_at IS NOT NULL AS counted",
    [userId],
  );
  return rows[0]?.counted ?? false;
}

export async function replaceRecoveryCodes(tx: Tx, userId: number, hashes: readonly Buffer[]): Promise<void> {
  await tx.query("DELETE FROM recovery_codes WHERE user_id = $1", [userId]);
  await tx.query("INSERT INTO recovery_codes (user_id, code_hash) SELECT $1, unnest($2::bytea[])", [
    userId,
    hashes,
  ]);
}

/** True once for each code. */
export async function spendRecoveryCode(tx: Tx, userId: number, hash: Buffer, at: Date): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE recovery_codes SET used_at = $3 WHERE user_id = $1 AND code_hash = $2 AND used_at IS NULL RETURNING 1`,
    [userId, hash, at],
  );
  return rows.length === 1;
}

export async function countRecoveryCodes(tx: Tx, userId: number): Promise<number> {
  const [row] = await tx.query<{ left: number }>(
    `SELECT count(*)::int AS left FROM recovery_codes WHERE user_id = $1 AND used_at IS NULL`,
    [userId],
  );
  return row?.left ?? 0;
}
