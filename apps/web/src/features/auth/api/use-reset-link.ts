"use client";

import { checkPasswordReset } from "@magokoro/contract/auth/password-endpoints";
import { useQuery } from "@tanstack/react-query";
import { callApi } from "@/lib/api/call-api";

/** Whether the link of a reset mail can still be used. A POST that only asks: no token in an address. */
export const useResetLink = (token: string) =>
  useQuery({
    queryKey: [checkPasswordReset.tag, checkPasswordReset.id, token],
    queryFn: async () => (await callApi(checkPasswordReset, { body: { token } })).data,
    staleTime: Infinity,
  });
