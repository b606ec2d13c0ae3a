"use client";

import { getProfile, type Profile } from "@magokoro/contract/auth/profile-endpoints";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { callApi } from "./api/call-api";

const KEY = ["profile"];

/** One's own account. Its photo's link lives for a minute, so it is asked for anew before that. */
export function useProfile() {
  return useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await callApi(getProfile, { signal })).data,
    staleTime: 50_000,
  });
}

/** Puts the answer of a change where every part of the page sees it. */
export function useKeepProfile(): (profile: Profile) => void {
  const queries = useQueryClient();
  return (profile) => void queries.setQueryData(KEY, profile);
}
