"use client";

import type { AnyEndpoint, ResponseOf } from "@magokoro/contract/core/endpoint";
import type { ListAnswer } from "@/lib/api/list-answer";
import { useListRead } from "@/lib/api/use-list-read";
import { useListState, type ListState } from "@/lib/use-list-state";

/** A list as the address asks for it, and what changes the address. */
export interface ListReading<Rows> {
  state: ListState;
  change: (next: Record<string, string | null>) => void;
  answer: ListAnswer<Rows> | undefined;
  error: unknown;
  retry: () => void;
}

export function useList<E extends AnyEndpoint>(endpoint: E): ListReading<ResponseOf<E>> {
  const { state, change } = useListState();
  const { data, error, refetch } = useListRead(endpoint, state);
  return { state, change, answer: data, error, retry: () => void refetch() };
}
