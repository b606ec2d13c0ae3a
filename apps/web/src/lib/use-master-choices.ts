"use client";

import { getMasterChoices } from "@magokoro/contract/masters/endpoints";
import { useRead } from "./api/use-read";

/** What can be chosen in forms: it changes seldom. */
export const useMasterChoices = (room: keyof typeof getMasterChoices.in) =>
  useRead(getMasterChoices.in[room], { staleTime: 5 * 60_000 });
