"use client";

import type { AnyEndpoint, ResponseOf } from "@magokoro/contract/core/endpoint";
import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { callApi } from "./call-api";
import { readKey, type ReadOf } from "./read-key";

export interface ReadOptions<E extends AnyEndpoint> extends ReadOf<E> {
  /** False while there is nothing to ask for yet. */
  isEnabled?: boolean;
  /** While another row or day is asked for, the last one stays on the screen. */
  keepsPrevious?: boolean;
  /** Milliseconds; `static`: not even a write that touches it has it asked for anew. */
  staleTime?: number | "static";
  gcTime?: number;
  refetchInterval?: number;
  refetchOnWindowFocus?: boolean;
}

/** What an operation answers, kept under its tag: a write that touches the tag has it asked for anew. */
export function useRead<E extends AnyEndpoint>(
  endpoint: E,
  { params, query, isEnabled = true, keepsPrevious = false, ...timing }: ReadOptions<E> = {},
): UseQueryResult<ResponseOf<E>> {
  const which: ReadOf<E> = { ...(params && { params }), ...(query && { query }) };
  return useQuery({
    queryKey: readKey(endpoint, which),
    queryFn: async ({ signal }) => (await callApi(endpoint, { ...which, signal })).data,
    enabled: isEnabled,
    ...(keepsPrevious && { placeholderData: keepPreviousData }),
    ...timing,
  });
}
