import { AppError } from "../app-error";
import { requestContext, type IdempotencyClaim } from "../request-context";
import { text } from "./expressions";
import { selection } from "./selection";
import { select } from "./statement";
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

const KNOWN_REQUEST = select(
  selection({ operation: text("k.operation"), bodyHash: text("k.body_hash") }),
  "FROM idempotency_keys k WHERE k.user_id = $1 AND k.key = $2",
);

async function insertClaim(tx: Tx, claim: IdempotencyClaim): Promise<void> {
  const { userId, key, operation, bodyHash } = claim;
  await tx.run(
    `DELETE FROM idempotency_keys WHERE user_id = $1 AND key = $2 AND created_at < now() - make_interval(hours => $3)`,
    [userId, key, KEEP_HOURS],
  );
  const taken = await tx.run(
    `INSERT INTO idempotency_keys (user_id, key, operation, body_hash) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING`,
    [userId, key, operation, bodyHash],
  );
  if (taken > 0) return;
  const [known] = await tx.query(KNOWN_REQUEST, [userId, key]);
  assertSameRequest(known, claim);
  throw new ClaimedBefore();
}

export interface KnownRequest {
  operation: string;
  bodyHash: string;
}

/** @throws AppError CONFLICT when the key was claimed with another body or operation. */
export function assertSameRequest(known: KnownRequest | undefined, claim: IdempotencyClaim): void {
  if (known?.operation === claim.operation && known.bodyHash === claim.bodyHash) return;
  throw new AppError("CONFLICT", {
    message: "同じ受付番号で別の内容が送信されました。画面を更新してやり直してください。",
    details: { reason: "idempotency" },
  });
}
