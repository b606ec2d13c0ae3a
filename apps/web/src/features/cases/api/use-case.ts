"use client";

import { getCase } from "@magokoro/contract/cases/endpoints";
import type { UserType } from "@magokoro/domain/user/user-type";
import { useEffect } from "react";
import { useRead } from "@/lib/api/use-read";
import { useRefetch } from "@/lib/api/use-refetch";
import { caseKey } from "./case-key";

export function useCase(room: UserType, id: number) {
  const read = useRead(getCase.in[room], { params: { id } });
  const refetch = useRefetch();
  const isChanged = read.data?.isChanged ?? false;
  // Opened, it is no longer 「変更あり」 in the lists.
  useEffect(() => {
    if (isChanged) refetch(["cases", "dashboards"], [caseKey(room, id)]);
  }, [isChanged, refetch, room, id]);
  return read;
}
