import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { Actor } from "../authz/actor";
import { scopeOf } from "../authz/scope";
import { AppError } from "../platform/app-error";
import type { Clock } from "../platform/clock/clock";
import { ClaimedBefore } from "../platform/db/idempotency";
import type { KeptAnswer, KeptAnswers } from "../platform/db/kept-answers";
import { requestContext, type IdempotencyClaim } from "../platform/request-context";
import { failureOf } from "./send-error";

export interface AnswerOncePorts {
  keptAnswers: KeptAnswers;
  clock: Clock;
  logger: Logger;
}

/** A request with the same key that is still at work is waited for this long. */
const PATIENCE_MS = 3_000;
const PAUSE_MS = 50;

/**
 * Does the work of a keyed request once and answers every repetition the very bytes of the first answer.
 * The work's first write claims the key in its own transaction, so that nothing is done twice; the answer is
 * kept once it is whole, before it is sent.
 */
export async function answerOnce(
  { keptAnswers, clock, logger }: AnswerOncePorts,
  actor: Actor,
  claim: IdempotencyClaim,
  work: () => Promise<KeptAnswer>,
): Promise<KeptAnswer> {
  const scope = scopeOf(actor);
  const find = () => keptAnswers.find(scope, claim);
  const known = await find();
  if (known !== undefined) return known ?? answerOnItsWay(find);
  const context = requestContext.getStore();
  if (context) context.idempotency = claim;
  let answer: KeptAnswer;
  try {
    answer = await work();
  } catch (error) {
    if (error instanceof ClaimedBefore) return answerOnItsWay(find);
    if (!context?.hasClaimed) {
      // What the same request has just done may be the very reason why this one failed.
      const done = await find().catch(() => undefined);
      if (done === undefined) throw error;
      return done ?? answerOnItsWay(find);
    }
    if (!isFinalRefusal(error)) throw error;
    answer = { status: error.status, body: JSON.stringify(failureOf(error, clock)) };
  }
  if (context?.hasClaimed) {
    await keptAnswers.keep(scope, claim, answer).catch((error: unknown) => {
      logger.warn({ err: error, operation: claim.operation }, "an answer could not be kept for a repetition");
    });
  }
  return answer;
}

/** A refusal after something was committed is the answer; a failure of ours is none. */
const isFinalRefusal = (error: unknown): error is AppError =>
  error instanceof AppError && error.status < 500 && error.retryAfterSeconds === undefined;

/** @throws AppError CONFLICT when the first request is committed but has left no answer. */
async function answerOnItsWay(find: () => Promise<KeptAnswer | null | undefined>): Promise<KeptAnswer> {
  for (let waited = 0; waited < PATIENCE_MS; waited += PAUSE_MS) {
    await sleep(PAUSE_MS);
    const answer = await find();
    if (answer) return answer;
  }
  throw new AppError("CONFLICT", {
    message: "この操作はすでに受け付けています。画面を更新して、結果を確認してください。",
    details: { reason: "idempotency" },
    retryAfterSeconds: 5,
  });
}
