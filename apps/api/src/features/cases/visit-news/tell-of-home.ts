import { noticeFacts } from "@magokoro/contract/notices/notice-facts";
import type { Actor } from "../../../authz/actor";
import type { Tx } from "../../../platform/db/tx";
import { tellConcierges } from "../../notices/tell-concierges";
import { findVisitsAtHome } from "../cases.repository";
import { isVisitNear, periodOf } from "./visit-news";

/**
 * The customer's address has changed: whoever is to be there within 24 hours, of whatever store, would stand
 * before the old door. Later visits wait in the list as 「変更あり」, set by a trigger.
 */
export async function tellOfHome(
  tx: Tx,
  actor: Actor,
  { customerId, now }: { customerId: number; now: Date },
): Promise<void> {
  const visits = await findVisitsAtHome(tx, customerId);
  for (const row of visits.filter((visit) => isVisitNear(visit, now))) {
    const { id: caseId, caseNumber, title, assigneeIds } = row;
    const facts = noticeFacts.parse({
      caseNumber: caseNumber ?? "",
      title,
      visit: periodOf(row),
      changes: ["place"],
      isUrgent: true,
    });
    const others = assigneeIds.filter((id) => id !== actor.conciergeId);
    await tellConcierges(tx, others, { kind: "visit_changed", caseId, facts });
  }
}
