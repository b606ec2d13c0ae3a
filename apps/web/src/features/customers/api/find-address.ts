import { getPostalCode } from "@magokoro/contract/masters/endpoints";
import { callApi } from "@/lib/api/call-api";
import type { WritingRoom } from "./use-customer";

export interface FoundAddress {
  prefecture: string;
  city: string;
  town: string;
}

/** The address of a postal code of seven digits; undefined where there is none. @throws ApiError */
export async function findAddress(room: WritingRoom, code: string): Promise<FoundAddress | undefined> {
  const { data } = await callApi(getPostalCode.in[room], { params: { code } });
  return data[0];
}
