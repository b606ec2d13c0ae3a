"use client";

import type { AnyEndpoint, ResponseOf } from "@magokoro/contract/core/endpoint";
import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { ListState } from "../use-list-state";
import { callList } from "./call-list";
import type { ListAnswer } from "./list-answer";
import { listKey } from "./read-key";

/** A list as its address asks for it; while the next page is asked for, the last one stays. */
export function useListRead<E extends AnyEndpoint>(
  endpoint: E,
  query: ListState,
  { isEnabled = true }: { isEnabled?: boolean } = {},
): UseQueryResult<ListAnswer<ResponseOf<E>>> {
  return useQuery({
    queryKey: listKey(endpoint, query),
    queryFn: ({ signal }) => callList(endpoint, { query, signal }),
    placeholderData: keepPreviousData,
    enabled: isEnabled,
  });
}
