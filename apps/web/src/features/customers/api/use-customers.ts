"use client";

import * as contract from "@magokoro/contract/customers/endpoints";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { callApi } from "@/lib/api/call-api";
import { callList } from "@/lib/api/call-list";
import type { ListState } from "@/lib/use-list-state";

/** The rooms that have customers' records, and those that write them. */
export type CustomerRoom = "admin" | "operator" | "partner";
export type WritingRoom = "operator" | "partner";

export function useCustomerList(room: CustomerRoom, query: ListState, isEnabled = true) {
  return useQuery({
    queryKey: ["customers", room, "list", query],
    queryFn: ({ signal }) => callList(contract.findCustomers.in[room], { query, signal }),
    placeholderData: keepPreviousData,
    enabled: isEnabled,
  });
}

export function useCustomer(room: CustomerRoom, id: number) {
  return useQuery({
    queryKey: ["customers", room, "detail", id],
    queryFn: async ({ signal }) =>
      (await callApi(contract.getCustomer.in[room], { params: { id }, signal })).data,
  });
}

export function useCareCustomer(id: number) {
  return useQuery({
    queryKey: ["customers", "concierge", "detail", id],
    queryFn: async ({ signal }) => (await callApi(contract.getCareCustomer, { params: { id }, signal })).data,
  });
}
