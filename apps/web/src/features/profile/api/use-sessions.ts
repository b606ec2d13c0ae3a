"use client";

import { endSession, listSessions, logoutEverywhere } from "@magokoro/contract/auth/session-endpoints";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ApiError } from "@/lib/api-error";
import { askBeforeLogout } from "@/lib/ask-before-logout";
import { callApi } from "@/lib/api/call-api";
import { leave } from "@/lib/session";

const KEY = ["sessions"];

export function useSessions() {
  return useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await callApi(listSessions, { signal })).data,
  });
}

/** For what ends other devices' sessions by the way: a new password, a second factor. */
export function useSessionsChanged(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: KEY });
}

export function useEndSession() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => callApi(endSession, { params: { id } }).catch(unlessGone),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

/** The device left by itself meanwhile: what was wanted is so. */
function unlessGone(error: unknown): void {
  if (!(error instanceof ApiError && error.code === "NOT_FOUND")) throw error;
}

export function useLogoutEverywhere() {
  return useMutation({
    mutationFn: async () => {
      if (!(await askBeforeLogout())) return;
      await callApi(logoutEverywhere, { body: {} });
      await leave();
    },
  });
}
