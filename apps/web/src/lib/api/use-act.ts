"use client";

import {
  touchedBy,
  type AnyEndpoint,
  type BodyInput,
  type ResponseOf,
} from "@magokoro/contract/core/endpoint";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { toast } from "sonner";
import { ApiError, type ClientErrorCode } from "../api-error";
import { messageOf } from "../error-messages";
import { callApi, type ApiCall } from "./call-api";
import { showExpected, type Expectation } from "./expectation";
import type { ReadKey } from "./read-key";
import { useIntentionKey } from "./use-intention-key";
import { useRefetch } from "./use-refetch";

export interface ActOptions<E extends AnyEndpoint> {
  params?: ApiCall<E>["params"];
  /** Said in a toast once it is done; nothing where the page shows it by itself. */
  done?: string | ((answer: ResponseOf<E>) => string) | null;
  /** Before anything is asked for anew; awaited. */
  onDone?: (answer: ResponseOf<E>) => unknown;
  /** The read whose place the answer takes; it may have been of nothing so far. */
  shows?: ReadKey<ResponseOf<E> | null>;
  /** The read that is no more once it is done. */
  ends?: ReadKey;
  /** What the screen shows before the answer is there, and no more if it is refused. Only for what can be undone. */
  optimistic?: (body: BodyInput<E>) => Expectation[];
  /**
   * Something new is made: until an answer has come, mending what is sent does not make it another. The server,
   * which may have the first, says so instead of making two.
   */
  isNew?: boolean;
  /** Where a failure is said: in a toast, or by the page beside the button. */
  failure?: "toast" | "page";
}

type BodyArgs<E extends AnyEndpoint> =
  undefined extends BodyInput<E> ? [body?: BodyInput<E>] : [body: BodyInput<E>];

export interface Act<E extends AnyEndpoint> {
  /** A second tap is the same call; something else waits its turn. @throws ApiError that may be left to the toast */
  run: (...given: BodyArgs<E>) => Promise<ResponseOf<E>>;
  isBusy: boolean;
  error: Error | null;
  /** What is on its way now. */
  sending: BodyInput<E> | undefined;
}

const LOST: ClientErrorCode[] = ["NETWORK", "UNAVAILABLE"];
/** Refusals that say: what is on the screen is older than what the server has. */
const OUTDATED: ClientErrorCode[] = ["CONFLICT", "NOT_FOUND"];
const FAILURE_MS = 8_000;

/**
 * A write, pressed by a person. Repeated after a lost answer it is still the same act and is done once; its
 * answer is shown, and what it touches (`touches` of its descriptor) is asked for anew.
 */
export function useAct<E extends AnyEndpoint>(
  endpoint: E,
  { params, done, onDone, shows, ends, optimistic, isNew = false, failure = "toast" }: ActOptions<E> = {},
): Act<E> {
  const queries = useQueryClient();
  const refetch = useRefetch();
  const intention = useIntentionKey();
  const underWay = useRef<{ wanted: string; answer: Promise<ResponseOf<E>> }>(undefined);

  const mutation = useMutation({
    mutationFn: async (body: BodyInput<E>) => {
      const idempotencyKey = intention.keyOf(isNew ? { params } : { params, body });
      const outlivesPage = optimistic !== undefined;
      return (await callApi(endpoint, { ...(params && { params }), body, idempotencyKey, outlivesPage }))
        .data;
    },
    onMutate: (body) => showExpected(queries, optimistic?.(body) ?? []),
    onSuccess: async (answer) => {
      intention.settle();
      if (shows) {
        await queries.cancelQueries({ queryKey: shows, exact: true });
        queries.setQueryData<unknown>(shows, answer);
      }
      if (done) toast.success(typeof done === "string" ? done : done(answer));
      await onDone?.(answer);
      refetch(touchedBy(endpoint), [shows, ends]);
      // Looked at again, it is asked for first.
      if (ends) void queries.invalidateQueries({ queryKey: ends, exact: true, refetchType: "none" });
    },
    onError: (error, _body, putBack) => {
      putBack?.();
      const code = error instanceof ApiError ? error.code : "INTERNAL_ERROR";
      // The answer may have been lost on the way back: pressed again, it is still the same act.
      if (!LOST.includes(code)) intention.settle();
      if (failure === "toast")
        toast.error(sentence(error, optimistic !== undefined), { duration: FAILURE_MS });
      if (OUTDATED.includes(code)) refetch(touchedBy(endpoint));
    },
  });

  return {
    run: (...[body]) => {
      const wanted = JSON.stringify(body);
      const before = underWay.current;
      if (before && before.wanted === wanted) return before.answer;
      const send = () => mutation.mutateAsync(body as BodyInput<E>);
      const answer = (before ? before.answer.then(send, send) : send()).finally(() => {
        if (underWay.current?.answer === answer) underWay.current = undefined;
      });
      underWay.current = { wanted, answer };
      // Whoever does not wait for it has been told by the toast.
      answer.catch(() => undefined);
      return answer;
    },
    isBusy: mutation.isPending,
    error: mutation.error,
    sending: mutation.isPending ? mutation.variables : undefined,
  };
}

/** What was shown ahead of its time has just gone back: that is said, too. */
const sentence = (error: unknown, wasShown: boolean) =>
  wasShown ? `${messageOf(error)}表示を元に戻しました。` : messageOf(error);
