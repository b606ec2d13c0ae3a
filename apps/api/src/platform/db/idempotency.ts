import { AppError } from "../app-error";
import { requestContext } from "../request-context";
import type { Tx } from "./database";

/** The stored answer of the same request, thrown to end the transaction; the gateway sends it. */
export class ReplayedAnswer extends Error {
  override readonly name = "ReplayedAnswer";
  constructor(readonly answer: unknown) {
    super("this request was answered before");
  }
}

const KEEP_HOURS = 24;

interface Claim {
  keepAnswer(answer: unknown): Promise<void>;
}

/**
 * Claims the request's key in the transaction of the change itself: a second request with the key waits
 * for the first to commit, then gets its answer; if the first rolls back, the second does the work.
 * @throws ReplayedAnswer; AppError CONFLICT when the key came with another body or operation.
 */
export async function claimIdempotencyKey(tx: Tx): Promise<Claim | undefined> {
  const context = requestContext.getStore();
  const claim = context?.idempotency;
  if (!context || !claim) return undefined;
  context.idempotency = undefined;
  const values = [claim.userId, claim.key, claim.operation, claim.bodyHash];
  await tx.query(
    `DELETE FROM idempotency_keys WHERE user_id = $1 AND key = $2 AND created_at < now() - make_interval(hours => $3)`,
    [claim.userId, claim.key, KEEP_HOURS],
  );
  const taken = await tx.query(
    `INSERT INTO idempotency_keys (user_id, key, operation, body_hash) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING 1`,
    values,
  );
  if (taken.length === 0) await replay(tx, values);
  return {
    keepAnswer: async (answer) => {
      await tx.query("UPDATE idempotency_keys SET response = $3 WHERE user_id = $1 AND key = $2", [
        claim.userId,
        claim.key,
        JSON.stringify(answer),
      ]);
    },
  };
}

async function replay(tx: Tx, [userId, key, operation, bodyHash]: unknown[]): Promise<never> {
  const [known] = await tx.query<{ operation: string; body_hash: string; response: unknown }>(
    "SELECT operation, body_hash, response FROM idempotency_keys WHERE user_id = $1 AND key = $2",
    [userId, key],
  );
  const isSameRequest = known !== undefined && known.operation === operation && known.body_hash === bodyHash;
  if (isSameRequest) throw new ReplayedAnswer(known.response);
  throw new AppError("CONFLICT", {
    message: "同じ受付番号で別の内容が送信されました。画面を更新してやり直してください。",
    details: { reason: "idempotency" },
  });
}
