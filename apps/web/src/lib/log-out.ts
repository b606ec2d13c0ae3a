import { logout } from "@magokoro/contract/auth/endpoints";
import { callApi } from "./api/call-api";
import { askBeforeLogout } from "./ask-before-logout";
import { leave } from "./session";

/** The person's own wish, asked about first where something would be lost. The gate of the page leads to the login. */
export async function logOut(): Promise<void> {
  if (!(await askBeforeLogout())) return;
  // Even without a signal this device forgets: the cookie then ends by itself.
  await callApi(logout, { body: {} }).catch(() => undefined);
  await leave();
}
