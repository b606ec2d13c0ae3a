import type { Actor } from "../../authz/actor";
import type { Tx } from "../../platform/db/tx";
import { giveAnswer } from "./answer-request";
import { lockOpenRequests } from "./requests.repository";

const REASON = "加盟店の利用停止に伴い、依頼を終了しました。";

/**
 * What a store that closes has asked for is asked no more. Held first, answered once the store itself is held:
 * whoever grants a request takes the two in this order.
 */
export async function holdRequestsToClose(
  tx: Tx,
  actor: Actor,
  partnerId: number,
  now: Date,
): Promise<() => Promise<void>> {
  const open = await lockOpenRequests(tx, partnerId);
  return async () => {
    for (const row of open) await giveAnswer(tx, actor, row, { status: "declined", reason: REASON, now });
  };
}
