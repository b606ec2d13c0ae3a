"use client";

import { listAccountConcierges } from "@magokoro/contract/accounts/endpoints";
import { useRead } from "@/lib/api/use-read";

/** The helpers of a store who have no account yet. */
export const useFreeConcierges = (partnerId: number | string | null) =>
  useRead(listAccountConcierges, {
    query: { partnerId: String(partnerId) },
    isEnabled: Boolean(partnerId),
  });
