"use client";

import type { AnyEndpoint, ResponseOf } from "@magokoro/contract/core/endpoint";
import { useQuery } from "@tanstack/react-query";
import { callApi } from "@/lib/api/call-api";

const MINUTE_MS = 60_000;

/** A dashboard keeps itself fresh: somebody looks at it all day. */
export function useDashboard<E extends AnyEndpoint>(endpoint: E) {
  return useQuery({
    queryKey: ["dashboard", endpoint.id],
    queryFn: async ({ signal }): Promise<ResponseOf<E>> => (await callApi(endpoint, { signal })).data,
    refetchInterval: MINUTE_MS,
  });
}
