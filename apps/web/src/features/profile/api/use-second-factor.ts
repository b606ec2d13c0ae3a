"use client";

import {
  getSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from "@magokoro/contract/auth/second-factor-endpoints";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { callApi } from "@/lib/api/call-api";

const KEY = ["second-factor"];

export function useSecondFactor() {
  return useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await callApi(getSecondFactor, { signal })).data,
  });
}

export function useRemoveSecondFactor() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => callApi(removeSecondFactor),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

export function useRenewRecoveryCodes() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => (await callApi(renewRecoveryCodes, { body: {} })).data.recoveryCodes,
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
