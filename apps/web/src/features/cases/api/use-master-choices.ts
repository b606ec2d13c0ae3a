"use client";

import { getMasterChoices } from "@magokoro/contract/masters/endpoints";
import { useQuery } from "@tanstack/react-query";
import { callApi } from "@/lib/api/call-api";
import type { OfficeRoom } from "./case-endpoints";

export function useMasterChoices(room: OfficeRoom) {
  return useQuery({
    queryKey: ["master-choices", room],
    queryFn: async ({ signal }) => (await callApi(getMasterChoices.in[room], { signal })).data,
    staleTime: 5 * 60_000,
  });
}
