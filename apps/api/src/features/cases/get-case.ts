import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import type { Services } from "../../services";
import { getCaseDetail } from "./case-detail.repository";
import type { CaseDetailRow } from "./case-row";
import { markSeenByConcierge, markSeenByStore } from "./case-writes.repository";
import { presentCase } from "./cases.presenter";

/** Opening a case marks it seen: by the store it was sent to, or by this concierge as it now is. */
export async function getCase(services: Services, actor: Actor, id: number): Promise<CaseDetail> {
  const detail = await services.db.read(scopeOf(actor), (tx) => getCaseDetail(tx, id));
  await markSeen(services, actor, detail);
  return presentCase(actor, detail, services.clock.now());
}

async function markSeen(services: Services, actor: Actor, detail: CaseDetailRow): Promise<void> {
  const { id, status, partnerSeenAt, conciergeSeenAt, changedAt, isCustomerInSight } = detail;
  const { conciergeId } = actor;
  // Out of sight the case is no longer the store's to write.
  if (actor.userType === "partner" && partnerSeenAt === null && status !== "draft" && isCustomerInSight)
    await services.db.write(scopeOf(actor), (tx) => markSeenByStore(tx, id));
  if (conciergeId !== null && (conciergeSeenAt === null || changedAt !== null))
    await services.db.write(scopeOf(actor), (tx) => markSeenByConcierge(tx, id, { conciergeId, changedAt }));
}
