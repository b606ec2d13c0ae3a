import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import type { Services } from "../../services";
import { tellOperatorsOfDecline } from "../notices/tell-operators";
import { answerCase } from "./answer-case";
import { transitionCase } from "./transition-case";

export function acceptCase(
  services: Services,
  actor: Actor,
  input: { id: number; version: number },
): Promise<CaseDetail> {
  return services.db.write(scopeOf(actor), async (tx) => {
    await transitionCase(tx, actor, { ...input, now: services.clock.now(), action: "accept" });
    return answerCase(tx, actor, input.id, services.clock.now());
  });
}

/**
 * Hands a case back with a reason. The store is cleared, and with it the store's sight of the case and,
 * unless it serves the customer otherwise, of the customer.
 */
export function declineCase(
  services: Services,
  actor: Actor,
  input: { id: number; version: number; reason: string },
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
    await tellOperatorsOfDecline(tx, { id, title, createdBy, partnerId, caseNumber: caseNumber ?? "" });
    return { declined: true as const };
  });
}
