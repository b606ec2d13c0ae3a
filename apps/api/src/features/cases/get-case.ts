import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { isViewOnRecord, recordView, type CustomerView } from "../audit/record-view";
import { getCaseDetail } from "./case-detail.repository";
import type { CaseDetailRow } from "./case-row";
import { markSeenByConcierge, markSeenByPartner } from "./case-writes.repository";
import { presentCase } from "./cases.presenter";

/**
 * Opening a case marks it seen, by the store it was sent to or by this concierge as it now is, and puts on
 * record that its customer was seen: the page shows address, phone and notes.
 */
export async function getCase(services: Services, actor: Actor, id: number): Promise<CaseDetail> {
  const { detail, view } = await services.db.read(scopeOf(actor), async (tx) => {
    const found = await getCaseDetail(tx, id);
    return { detail: found, view: await newView(tx, found) };
  });
  if (view) await recordView(services, actor, view);
  await markSeen(services, actor, detail);
  return presentCase(actor, detail, services.clock.now());
}

async function newView(tx: Tx, { id, customer }: CaseDetailRow): Promise<CustomerView | null> {
  if (!customer) return null;
  const view = { customerId: customer.id, caseId: id };
  return (await isViewOnRecord(tx, view)) ? null : view;
}

async function markSeen(services: Services, actor: Actor, detail: CaseDetailRow): Promise<void> {
  const { id, status, partnerSeenAt, conciergeSeenAt, changedAt, isCustomerInSight } = detail;
  const { conciergeId } = actor;
  // Out of sight the case is no longer the store's to write.
  if (actor.userType === "partner" && partnerSeenAt === null && status !== "draft" && isCustomerInSight)
    await services.db.write(scopeOf(actor), (tx) => markSeenByPartner(tx, id));
  if (conciergeId !== null && (conciergeSeenAt === null || changedAt !== null))
    await services.db.write(scopeOf(actor), (tx) => markSeenByConcierge(tx, id, { conciergeId, changedAt }));
}
