"use client";

import { getCase } from "@magokoro/contract/cases/endpoints";
import type { UserType } from "@magokoro/domain/user/user-type";
import { useEffect } from "react";
import { readKey } from "@/lib/api/read-key";
import { useRead } from "@/lib/api/use-read";
import { useRefetch } from "@/lib/api/use-refetch";

export function useCase(room: UserType, id: number) {
  const read = useRead(getCase.in[room], { params: { id } });
  const refetch = useRefetch();
  const isChanged = read.data?.isChanged ?? false;
  // Opened, it is no longer 「変更あり」 in the lists.
  useEffect(() => {
    if (isChanged) refetch(["cases", "dashboards"], [readKey(getCase.in[room], { params: { id } })]);
  }, [isChanged, refetch, room, id]);
  return read;
}
