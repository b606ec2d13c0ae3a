"use client";

import { liftMailStop, listMailStops, listMails, retryMail } from "@magokoro/contract/mails/endpoints";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { callApi } from "@/lib/api/call-api";
import { callList } from "@/lib/api/call-list";
import type { ListState } from "@/lib/use-list-state";

const KEY = "mails";

export function useMailList(query: ListState) {
  return useQuery({
    queryKey: [KEY, query],
    queryFn: ({ signal }) => callList(listMails, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useRetryMail() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (id: number) => (await callApi(retryMail, { params: { id }, body: {} })).data,
    // Also after a failure: somebody else may have pressed first.
    onSettled: () => queries.invalidateQueries({ queryKey: [KEY] }),
  });
}

const STOPS = "mail-stops";

export function useMailStops() {
  return useQuery({
    queryKey: [STOPS],
    queryFn: async ({ signal }) => (await callApi(listMailStops, { signal })).data,
  });
}

export function useLiftMailStop() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => callApi(liftMailStop, { params: { id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: [STOPS] }),
  });
}
