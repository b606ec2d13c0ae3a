"use client";

import {
  findColleagues,
  findPartnerConcierges,
  getMasterChoices,
} from "@magokoro/contract/masters/endpoints";
import * as contract from "@magokoro/contract/reports/endpoints";
import type { UserType } from "@magokoro/domain/user/user-type";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { callApi } from "@/lib/api/call-api";
import { callList } from "@/lib/api/call-list";
import type { ListState } from "@/lib/use-list-state";

/** The rooms that have a list of reports; the others come from a case. */
export type ReportListRoom = "partner" | "concierge";

export function useReportList(room: ReportListRoom, query: ListState) {
  return useQuery({
    queryKey: ["reports", room, "list", query],
    queryFn: ({ signal }) => callList(contract.findReports.in[room], { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export const reportKey = (room: UserType, id: number) => ["reports", room, "detail", id];

export function useReport(room: UserType, id: number) {
  return useQuery({
    queryKey: reportKey(room, id),
    queryFn: async ({ signal }) =>
      (await callApi(contract.getReport.in[room], { params: { id }, signal })).data,
    // Each look of an operator or administrator is on record: coming back to the window is none.
    refetchOnWindowFocus: room === "partner" || room === "concierge",
  });
}

export function useOwnReport(caseId: number) {
  return useQuery({
    queryKey: ["reports", "concierge", "of-case", caseId],
    queryFn: async ({ signal }) =>
      (await callApi(contract.getReportOfCase, { params: { id: caseId }, signal })).data,
    // The form holds what is typed; a fetch behind its back must not change its version.
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    gcTime: 0,
  });
}

export function useConciergeChoices() {
  return useQuery({
    queryKey: ["master-choices", "concierge"],
    queryFn: async ({ signal }) => (await callApi(getMasterChoices.in.concierge, { signal })).data,
    staleTime: 5 * 60_000,
  });
}

/** Who can have been at a visit: a store's active concierges, as the store and as one of them. */
export function usePartnerConcierges() {
  return useQuery({
    queryKey: ["concierges", ""],
    queryFn: async ({ signal }) => (await callApi(findPartnerConcierges, { query: {}, signal })).data,
    staleTime: 5 * 60_000,
  });
}

export function useColleagues() {
  return useQuery({
    queryKey: ["colleagues"],
    queryFn: async ({ signal }) => (await callApi(findColleagues, { signal })).data,
    staleTime: 5 * 60_000,
  });
}
