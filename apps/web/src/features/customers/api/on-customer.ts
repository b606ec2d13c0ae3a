import { getCustomer } from "@magokoro/contract/customers/endpoints";
import { readKey } from "@/lib/api/read-key";
import type { CustomerRoom } from "./use-customer";

/** For an act on a customer that answers the record as it now stands. */
export const onCustomer = (room: CustomerRoom, id: number) => ({
  params: { id },
  shows: readKey(getCustomer.in[room], { params: { id } }),
});
