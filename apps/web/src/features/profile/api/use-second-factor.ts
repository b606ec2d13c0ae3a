"use client";

import {
  getSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from "@magokoro/contract/auth/second-factor-endpoints";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { callApi } from "@/lib/call-api";

const KEY = ["second-factor"];

const OPTIONS = queryOptions({
  queryKey: KEY,
  queryFn: async ({ signal }) => (await callApi(getSecondFactor, { signal })).data,
});

export function useSecondFactor() {
  return useQuery(OPTIONS);
}

/** Asks at once and only once: false also when there is no answer, so that nobody waits for a signal. */
export function useIsEnabledByNow(): () => Promise<boolean> {
  const queries = useQueryClient();
  return () =>
    queries.query({ ...OPTIONS, staleTime: 0, networkMode: "always" }).then(
      ({ isEnabled }) => isEnabled,
      () => false,
    );
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
