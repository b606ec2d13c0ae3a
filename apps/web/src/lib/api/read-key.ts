import type { AnyEndpoint, ResponseOf } from "@magokoro/contract/core/endpoint";
import type { Tag } from "@magokoro/contract/core/tags";
import type { DataTag } from "@tanstack/react-query";
import type { ListState } from "../use-list-state";
import type { ApiCall } from "./call-api";
import type { ListAnswer } from "./list-answer";

/** Which of a descriptor's answers: of which row, asked how. */
export type ReadOf<E extends AnyEndpoint> = Pick<ApiCall<E>, "params" | "query">;

type Key = readonly [tag: Tag, id: string, params: object, query: object, ...rest: string[]];

/** What one read is kept under. Its type knows the shape of what is kept. */
export type ReadKey<T = unknown> = DataTag<Key, T>;

export function readKey<E extends AnyEndpoint>(
  { tag, id }: E,
  { params, query }: ReadOf<E> = {},
): ReadKey<ResponseOf<E>> {
  const key: Key = [tag, id, params ?? {}, query ?? {}];
  // The mark is in the type alone.
  return key as ReadKey<ResponseOf<E>>;
}

const LIST = "list";

/** A page of a list, kept apart from the plain read of the same operation: it carries its paging. */
export function listKey<E extends AnyEndpoint>(
  endpoint: E,
  query: ListState,
): ReadKey<ListAnswer<ResponseOf<E>>> {
  const [tag, id, params] = readKey(endpoint);
  const key: Key = [tag, id, params, query, LIST];
  return key as ReadKey<ListAnswer<ResponseOf<E>>>;
}

export const isListKey = (key: readonly unknown[]): boolean => key[4] === LIST;
