"use client";

import { listAccountPartners } from "@magokoro/contract/accounts/endpoints";
import { useRead } from "@/lib/api/use-read";

/** The stores an account can belong to. */
export const useAccountPartners = () => useRead(listAccountPartners, { staleTime: 60_000 });
