import { noticeFacts } from "@magokoro/contract/notices/notice-facts";
import type { Actor } from "../../../authz/actor";
import type { Tx } from "../../../platform/db/tx";
import { tellConcierges } from "../../notices/tell-concierges";
import { CASE_COLUMNS } from "../case-columns";
import type { CaseRow } from "../case-row";
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
  const visits = await tx.asSystem("visits of every store at this customer's home", (system) =>
    system.query<CaseRow & Record<string, unknown>>(
      `SELECT ${CASE_COLUMNS} FROM cases c WHERE c.customer_id = $1 AND c.status IN ('assigned', 'in_progress')
         AND c.visit_address IS NULL AND cardinality(c.assignee_ids) > 0`,
      [customerId],
    ),
  );
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
