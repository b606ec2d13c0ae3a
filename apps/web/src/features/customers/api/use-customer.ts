"use client";

import { getCustomer } from "@magokoro/contract/customers/endpoints";
import { useRead } from "@/lib/api/use-read";

/** The rooms that have customers' records, and those that write them. */
export type CustomerRoom = keyof typeof getCustomer.in;
export type WritingRoom = "operator" | "partner";

export const useCustomer = (room: CustomerRoom, id: number) =>
  useRead(getCustomer.in[room], { params: { id } });
