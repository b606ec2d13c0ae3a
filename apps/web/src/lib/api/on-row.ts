import type { AnyEndpoint } from "@magokoro/contract/core/endpoint";
import { readKey } from "./read-key";

/** For an act on a row that answers the row as it now stands, just as this read does. */
export const onRow = <E extends AnyEndpoint>(read: E, id: number) => ({
  params: { id },
  shows: readKey(read, { params: { id } }),
});
