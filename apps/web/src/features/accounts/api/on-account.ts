import { getAccount } from "@magokoro/contract/accounts/endpoints";
import { readKey } from "@/lib/api/read-key";

/** For an act on an account, which answers it as it now stands. */
export const onAccount = (id: number) => ({ params: { id }, shows: readKey(getAccount, { params: { id } }) });
