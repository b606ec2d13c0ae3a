"use client";

import type { AnyEndpoint, ResponseOf } from "@magokoro/contract/core/endpoint";
import { useQueries, type UseQueryResult } from "@tanstack/react-query";
import { callApi } from "./call-api";
import { readKey } from "./read-key";

/** `useRead` of several operations of one kind, as many as there are. */
export function useReads<E extends AnyEndpoint>(endpoints: readonly E[]): UseQueryResult<ResponseOf<E>>[] {
  return useQueries({
    queries: endpoints.map((endpoint) => ({
      queryKey: readKey(endpoint),
      queryFn: async ({ signal }: { signal: AbortSignal }) => (await callApi(endpoint, { signal })).data,
    })),
  });
}
