"use client";

import { getConciergeChoices } from "@magokoro/contract/masters/endpoints";
import * as contract from "@magokoro/contract/reports/endpoints";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { callApi } from "@/lib/call-api";
import type { ListState } from "@/lib/use-list-state";

export type ReportRoom = "partner" | "concierge";

const LISTS = { partner: contract.listPartnerReports, concierge: contract.listConciergeReports } as const;

export function useReportList(room: ReportRoom, query: ListState) {
  return useQuery({
    queryKey: ["reports", room, "list", query],
    queryFn: ({ signal }) => callApi(LISTS[room], { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useReport(id: number) {
  return useQuery({
    queryKey: ["reports", "partner", "detail", id],
    queryFn: async ({ signal }) =>
      (await callApi(contract.getPartnerReport, { params: { id }, signal })).data,
  });
}

export function useOwnReport(caseId: number) {
  return useQuery({
    queryKey: ["reports", "concierge", "of-case", caseId],
    queryFn: async ({ signal }) =>
      (await callApi(contract.getConciergeReportOfCase, { params: { id: caseId }, signal })).data,
    // The form holds what is typed; a fetch behind its back must not change its version.
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    gcTime: 0,
  });
}

export function useConciergeChoices() {
  return useQuery({
    queryKey: ["master-choices", "concierge"],
    queryFn: async ({ signal }) => (await callApi(getConciergeChoices, { signal })).data,
    staleTime: 5 * 60_000,
  });
}
