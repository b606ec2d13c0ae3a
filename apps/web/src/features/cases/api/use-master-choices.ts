"use client";

import { getOperatorChoices, getPartnerChoices } from "@magokoro/contract/masters/endpoints";
import { useQuery } from "@tanstack/react-query";
import { callApi } from "@/lib/call-api";
import type { OfficeRoom } from "./case-endpoints";

const ENDPOINTS = { operator: getOperatorChoices, partner: getPartnerChoices } as const;

export function useMasterChoices(room: OfficeRoom) {
  return useQuery({
    queryKey: ["master-choices", room],
    queryFn: async ({ signal }) => (await callApi(ENDPOINTS[room], { signal })).data,
    staleTime: 5 * 60_000,
  });
}
