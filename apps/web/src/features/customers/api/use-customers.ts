"use client";

import * as contract from "@magokoro/contract/customers/endpoints";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { callApi } from "@/lib/call-api";
import { callList } from "@/lib/call-list";
import type { ListState } from "@/lib/use-list-state";

export const CUSTOMER_READS = {
  admin: { list: contract.listAdminCustomers, get: contract.getAdminCustomer },
  operator: { list: contract.listOperatorCustomers, get: contract.getOperatorCustomer },
  partner: { list: contract.listPartnerCustomers, get: contract.getPartnerCustomer },
} as const;

export type CustomerRoom = keyof typeof CUSTOMER_READS;
export type WritingRoom = "operator" | "partner";

export const CUSTOMER_WRITES = {
  operator: { create: contract.createOperatorCustomer, update: contract.updateOperatorCustomer },
  partner: { create: contract.createPartnerCustomer, update: contract.updatePartnerCustomer },
} as const;

export function useCustomerList(room: CustomerRoom, query: ListState, isEnabled = true) {
  return useQuery({
    queryKey: ["customers", room, "list", query],
    queryFn: ({ signal }) => callList(CUSTOMER_READS[room].list, { query, signal }),
    placeholderData: keepPreviousData,
    enabled: isEnabled,
  });
}

export function useCustomer(room: CustomerRoom, id: number) {
  return useQuery({
    queryKey: ["customers", room, "detail", id],
    queryFn: async ({ signal }) => (await callApi(CUSTOMER_READS[room].get, { params: { id }, signal })).data,
  });
}

export function useCareCustomer(id: number) {
  return useQuery({
    queryKey: ["customers", "concierge", "detail", id],
    queryFn: async ({ signal }) =>
      (await callApi(contract.getConciergeCustomer, { params: { id }, signal })).data,
  });
}
