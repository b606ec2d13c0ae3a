"use client";

import { endSession, listSessions, logoutEverywhere } from "@magokoro/contract/auth/session-endpoints";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { callApi } from "@/lib/call-api";
import { leave } from "@/lib/session";

const KEY = ["sessions"];

export function useSessions() {
  return useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await callApi(listSessions, { signal })).data,
  });
}

export function useEndSession() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => callApi(endSession, { params: { id } }),
    // Also after a failure: the device may have left by itself meanwhile.
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

export function useLogoutEverywhere() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => callApi(logoutEverywhere, { body: {} }),
    onSuccess: () => {
      queries.clear();
      leave();
    },
  });
}
