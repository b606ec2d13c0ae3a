"use client";

import { listAccounts } from "@magokoro/contract/accounts/endpoints";
import { listAuditLogs } from "@magokoro/contract/audit/endpoints";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { callApi } from "@/lib/api/call-api";
import { callList } from "@/lib/api/call-list";
import type { ListState } from "@/lib/use-list-state";

export function useAuditLogs(query: ListState) {
  return useQuery({
    queryKey: ["audit-logs", query],
    queryFn: ({ signal }) => callList(listAuditLogs, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** People by name, for the filter; nobody is asked for before something is typed. */
export function usePeople(search: string) {
  return useQuery({
    queryKey: ["audit-people", search],
    queryFn: async ({ signal }) =>
      (await callApi(listAccounts, { query: { search, limit: "10" }, signal })).data,
    enabled: search !== "",
    placeholderData: keepPreviousData,
  });
}
