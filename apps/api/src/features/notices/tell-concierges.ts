import type { NoticeFacts, NoticeKind } from "@magokoro/contract/notices/notice-facts";
import type { Tx } from "../../platform/db/tx";
import { queueMail } from "../mails/queue-mail";
import { insertNotice } from "./notices.repository";

interface Recipient extends Record<string, unknown> {
  conciergeId: number;
  email: string;
  /** Null for one who has no account to read it in. */
  userId: number | null;
}

export interface ConciergeNews {
  kind: Exclude<NoticeKind, "case_declined">;
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
  for (const { conciergeId, email, userId } of await findRecipients(tx, conciergeIds)) {
    if (userId !== null) await insertNotice(tx, { userId, kind, caseId, facts });
    const { visit, previousVisit, changes, isUrgent } = facts;
    await queueMail(tx, kind, email, { caseId, conciergeId, visit, previousVisit, changes, isUrgent });
  }
}

function findRecipients(tx: Tx, conciergeIds: readonly number[]): Promise<Recipient[]> {
  return tx.asSystem("whom to tell: nobody's own database role reads other people's accounts", (system) =>
    system.query<Recipient>(
      `SELECT g.id AS "conciergeId", g.email, u.id AS "userId"
       FROM concierges g LEFT JOIN users u ON u.concierge_id = g.id
       WHERE g.id = ANY ($1) AND g.status = 'active' AND (u.id IS NULL OR u.status = 'active') ORDER BY g.id`,
      [conciergeIds],
    ),
  );
}
