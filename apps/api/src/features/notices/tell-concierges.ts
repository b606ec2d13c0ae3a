import type { NoticeFacts, NoticeKind } from "@magokoro/contract/notices/notice-facts";
import type { Tx } from "../../platform/db/tx";
import { queueMail } from "../mails/queue-mail";
import { insertNotice } from "./notices.repository";
import { findReachable } from "./recipients.repository";

export interface ConciergeNews {
  kind: Exclude<NoticeKind, "case_declined" | "case_withdrawn">;
  caseId: number;
  facts: NoticeFacts;
}

/**
 * One mail and one line in the app for each of these concierges, in the transaction of the cause. Who left
 * or may no longer sign in is told nothing.
 */
export async function tellConcierges(
  tx: Tx,
  conciergeIds: readonly number[],
  { kind, caseId, facts }: ConciergeNews,
): Promise<void> {
  if (conciergeIds.length === 0) return;
  const recipients = await tx.asSystem(
    "whom to tell: nobody's own database role reads other people's accounts",
    (system) => findReachable(system, conciergeIds),
  );
  for (const { conciergeId, email, userId } of recipients) {
    if (userId !== null) await insertNotice(tx, { userId, kind, caseId, facts });
    const { visit, previousVisit, changes, isUrgent } = facts;
    await queueMail(tx, kind, email, { caseId, conciergeId, visit, previousVisit, changes, isUrgent });
  }
}
