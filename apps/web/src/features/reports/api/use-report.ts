"use client";

import { getReport } from "@magokoro/contract/reports/endpoints";
import type { UserType } from "@magokoro/domain/user/user-type";
import { useRead } from "@/lib/api/use-read";

export const useReport = (room: UserType, id: number) =>
  useRead(getReport.in[room], {
    params: { id },
    // Each look of an operator or administrator is on record: coming back to the window is none.
    refetchOnWindowFocus: room === "partner" || room === "concierge",
  });
