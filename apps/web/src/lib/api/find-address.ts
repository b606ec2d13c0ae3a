import { getPostalCode } from "@magokoro/contract/masters/endpoints";
import { callApi } from "./call-api";

/** The rooms in which addresses are written. */
export type AddressRoom = keyof typeof getPostalCode.in;

export interface FoundAddress {
  prefecture: string;
  city: string;
  town: string;
}

/** The address of a postal code of seven digits; undefined where there is none. @throws ApiError */
export async function findAddress(room: AddressRoom, code: string): Promise<FoundAddress | undefined> {
  const { data } = await callApi(getPostalCode.in[room], { params: { code } });
  return data[0];
}
