"use client";

import { getReportOfCase } from "@magokoro/contract/reports/endpoints";
import { useRead } from "@/lib/api/use-read";

/** One's own draft, or what is filed. The form holds what is typed: nothing may change behind its back. */
export const useReportOfCase = (caseId: number) =>
  useRead(getReportOfCase, {
    params: { id: caseId },
    refetchOnWindowFocus: false,
    staleTime: "static",
    gcTime: 0,
  });
