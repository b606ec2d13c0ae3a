import { AsyncLocalStorage } from "node:async_hooks";

export interface IdempotencyClaim {
  userId: number;
  key: string;
  /** The operation's id: one key cannot serve two operations. */
  operation: string;
  bodyHash: string;
}

/** What belongs to one request and would otherwise be passed through every layer. */
export interface RequestContext {
  requestId: string;
  ip?: string;
  /** Taken by the first write of the request, in that write's own transaction. */
  idempotency?: IdempotencyClaim | undefined;
  /** A write of this request has claimed its key, and is committed. */
  hasClaimed?: boolean;
}

export const requestContext = new AsyncLocalStorage<RequestContext>();

/** For a write that is not what the request answers: it must not use up the request's idempotency key. */
export function besideTheAnswer<T>(work: () => T): T {
  const context = requestContext.getStore();
  return context ? requestContext.run({ ...context, idempotency: undefined }, work) : work();
}
