import type { Scope } from "./scope";
import { selection } from "./selection";
import { select } from "./statement";
import type { IdempotencyClaim } from "../request-context";
import type { Sealer } from "../sealing/sealer";
import type { Database } from "./database";
import { bytesOrNull, text } from "./expressions";
import { KEEP_HOURS, assertSameRequest } from "./idempotency";

/** What was sent, to the byte. */
export interface KeptAnswer {
  status: number;
  body: string;
}

export interface KeptAnswers {
  /**
   * `undefined`: nobody has claimed the key within a day. `null`: it is claimed and no answer is kept, because
   * the request is still at work or its process has died.
   * @throws AppError CONFLICT when the key was claimed with another body or operation.
   */
  find(scope: Scope, claim: IdempotencyClaim): Promise<KeptAnswer | null | undefined>;
  keep(scope: Scope, claim: IdempotencyClaim, answer: KeptAnswer): Promise<void>;
}

const CLAIMED = select(
  selection({
    operation: text("k.operation"),
    bodyHash: text("k.body_hash"),
    answer: bytesOrNull("k.answer"),
  }),
  `FROM idempotency_keys k
   WHERE k.user_id = $1 AND k.key = $2 AND k.created_at >= now() - make_interval(hours => $3)`,
);

/** Answers hold names, addresses and telephone numbers: they are kept sealed, each for its own user and key. */
export function createKeptAnswers(db: Database, sealer: Sealer): KeptAnswers {
  const purposeOf = ({ userId, key, operation }: IdempotencyClaim) =>
    `the answer to user ${userId}, key ${key}, operation ${operation}`;

  function open(sealed: Buffer | null, claim: IdempotencyClaim): KeptAnswer | null {
    if (!sealed) return null;
    try {
      const [status = "", ...body] = sealer
        .unseal(sealed.toString("base64url"), purposeOf(claim))
        .split("\n");
      return { status: Number(status), body: body.join("\n") };
    } catch {
      // Sealed under a secret that is known no more: as good as not kept.
      return null;
    }
  }

  return {
    async find(scope, claim) {
      const [known] = await db.read(scope, (tx) => tx.query(CLAIMED, [claim.userId, claim.key, KEEP_HOURS]));
      if (!known) return undefined;
      assertSameRequest(known, claim);
      return open(known.answer, claim);
    },
    async keep(scope, claim, { status, body }) {
      const sealed = sealer.seal(`${status}\n${body}`, purposeOf(claim));
      await db.write(scope, (tx) =>
        tx.run("UPDATE idempotency_keys SET answer = $3 WHERE user_id = $1 AND key = $2", [
          claim.userId,
          claim.key,
          Buffer.from(sealed, "base64url"),
        ]),
      );
    },
  };
}
