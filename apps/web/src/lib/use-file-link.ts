"use client";

import { getFile } from "@magokoro/contract/files/endpoints";
import type { UserType } from "@magokoro/domain/user/user-type";
import { useRead } from "./api/use-read";

/** A short signed link to one file. It lives for a minute: a later look asks again. */
export const useFileLink = (room: UserType, fileId: number) =>
  useRead(getFile.in[room], { params: { id: fileId }, staleTime: 45_000, gcTime: 50_000 });
