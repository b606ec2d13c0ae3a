import { AppError } from "../app-error";
import { requestContext, type IdempotencyClaim } from "../request-context";
import type { Tx } from "./tx";

/** The same request has claimed its key already: its answer is kept, or on its way. */
export class ClaimedBefore extends Error {
  override readonly name = "ClaimedBefore";
}

export const KEEP_HOURS = 24;

/**
 * Runs a write that claims the request's key, if it has one left, in the transaction of the change itself:
 * no commit without the claim. A second request with the key waits for the first to commit; if the first
 * rolls back, the second does the work. Only the first write of a request claims.
 * @throws ClaimedBefore; AppError CONFLICT when the key came with another body or operation.
 */
export async function underClaim<T>(write: (claimKey: (tx: Tx) => Promise<void>) => Promise<T>): Promise<T> {
  const context = requestContext.getStore();
  const claim = context?.idempotency;
  if (!context || !claim) return write(() => Promise.resolve());
  context.idempotency = undefined;
  const result = await write((tx) => insertClaim(tx, claim));
  context.hasClaimed = true;
  return result;
}

async function insertClaim(tx: Tx, claim: IdempotencyClaim): Promise<void> {
  const { userId, key, operation, bodyHash } = claim;
  await tx.query(
    `DELETE FROM idempotency_keys WHERE user_id = $1 AND key = $2 AND created_at < now() - make_interval(hours => $3)`,
    [userId, key, KEEP_HOURS],
  );
  const taken = await tx.query(
    `INSERT INTO idempotency_keys (user_id, key, operation, body_hash) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING 1`,
    [userId, key, operation, bodyHash],
  );
  if (taken.length > 0) return;
  const [known] = await tx.query<KnownRequest>(
    "SELECT operation, body_hash FROM idempotency_keys WHERE user_id = $1 AND key = $2",
    [userId, key],
  );
  assertSameRequest(known, claim);
  throw new ClaimedBefore();
}

export interface KnownRequest {
  operation: string;
  body_hash: string;
}

/** @throws AppError CONFLICT when the key was claimed with another body or operation. */
export function assertSameRequest(known: KnownRequest | undefined, claim: IdempotencyClaim): void {
  if (known?.operation === claim.operation && known.body_hash === claim.bodyHash) return;
  throw new AppError("CONFLICT", {
    message: "同じ受付番号で別の内容が送信されました。画面を更新してやり直してください。",
    details: { reason: "idempotency" },
  });
}
