"use client";

import { getReportOfCase } from "@magokoro/contract/reports/endpoints";
import { readKey } from "@/lib/api/read-key";
import { useRead } from "@/lib/api/use-read";

/** For keeping a draft, which answers it as it now stands. */
export const onReportOfCase = (caseId: number) => ({
  params: { id: caseId },
  shows: readKey(getReportOfCase, { params: { id: caseId } }),
});

/** One's own draft, or what is filed. The form holds what is typed: nothing may change behind its back. */
export const useReportOfCase = (caseId: number) =>
  useRead(getReportOfCase, {
    params: { id: caseId },
    refetchOnWindowFocus: false,
    staleTime: "static",
    gcTime: 0,
  });
