import type { Tx } from "../../../platform/db/tx";
import { liftLocks, welcomeAt } from "./login-guards.repository";
import { accountKey, addressKey } from "./sign-in-address";

/** An administrator's unlocking: every lock of the account, wherever it was earned. */
export function liftLocksOf(tx: Tx, userId: number): Promise<void> {
  return liftLocks(tx, userId);
}

/** Whoever owns the mailbox is the owner: no lock holds them, least of all where they are now. */
export async function welcomeOwner(
  tx: Tx,
  user: { id: number; email: string },
  ip: string,
  at: Date,
): Promise<void> {
  await liftLocks(tx, user.id);
  await welcomeAt(tx, { accountKey: accountKey(user.email), address: addressKey(ip) }, user.id, at);
}
