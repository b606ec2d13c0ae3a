import type { Actor } from "../../../authz/actor";
import { scopeOf } from "../../../authz/scope";
import type { Services } from "../../../services";
import { tellOperatorsOfLoss } from "../../notices/tell-operators";
import { transitionCase } from "./transition-case";
import { caseMove, type MoveInput } from "./case-move";

/* What a store answers to a request, and what ends one. */

export const acceptCase = caseMove("accept");

/**
 * Hands a case back with a reason. The store is cleared, and with it the store's sight of the case and,
 * unless it serves the customer otherwise, of the customer: there is no case to answer with.
 */
export function declineCase(
  services: Services,
  actor: Actor,
  input: MoveInput & { reason: string },
): Promise<{ declined: true }> {
  return services.db.write(scopeOf(actor), async (tx) => {
    const row = await transitionCase(tx, actor, {
      ...input,
      now: services.clock.now(),
      action: "decline",
      note: input.reason,
      values: () => ({ partnerId: null, partnerSeenAt: null, declineReason: input.reason }),
      handOver: "a declined case leaves the store's own sight",
    });
    const { id, title, createdBy, caseNumber, partnerId } = row;
    if (partnerId === null) throw new Error("a case that is declined has a store");
    await tellOperatorsOfLoss(tx, "case_declined", {
      id,
      title,
      createdBy,
      partnerId,
      caseNumber: caseNumber ?? "",
    });
    return { declined: true as const };
  });
}

/** Cancels with a reason; the booked times are freed by the database. */
export const cancelCase = caseMove<MoveInput & { reason: string }>("cancel", {
  note: ({ reason }) => reason,
  change: ({ input }) => ({ values: { cancelReason: input.reason } }),
});
