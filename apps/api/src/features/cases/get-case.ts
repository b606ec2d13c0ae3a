import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import type { Services } from "../../services";
import { getCaseDetail } from "./case-detail.repository";
import { markSeen } from "./case-writes.repository";
import { presentCase } from "./cases.presenter";

/** Opening a case marks it seen by the store or the concierge it was sent to. */
export async function getCase(services: Services, actor: Actor, id: number): Promise<CaseDetail> {
  const detail = await services.db.read(scopeOf(actor), (tx) => getCaseDetail(tx, id));
  const isFirstLook =
    (actor.userType === "partner" && detail.partnerSeenAt === null) ||
    (actor.userType === "concierge" && detail.conciergeSeenAt === null);
  if (isFirstLook && detail.status !== "draft") {
    const column = actor.userType === "partner" ? "partner_seen_at" : "concierge_seen_at";
    await services.db.write(scopeOf(actor), (tx) => markSeen(tx, id, column));
  }
  return presentCase(actor, detail, services.clock.now());
}
