import { noticeFacts } from "@magokoro/contract/notices/notice-facts";
import type { Tx } from "../../platform/db/tx";
import { queueMail } from "../mails/queue-mail";
import { insertNotice } from "./notices.repository";

interface Recipient extends Record<string, unknown> {
  userId: number;
  email: string;
}

export interface DeclinedCase {
  id: number;
  caseNumber: string;
  title: string;
  createdBy: number;
  /** The store that declined; the case is no longer its. */
  partnerId: number;
}

/** Tells whoever must now find another store: one mail and one line in the app each. */
export async function tellOperatorsOfDecline(tx: Tx, declined: DeclinedCase): Promise<void> {
  const { id: caseId, caseNumber, title, partnerId } = declined;
  const [recipients, partnerName] = await tx.asSystem(
    "whom to tell: a store's own database role reads no operator's account",
    async (system) =>
      [await findRecipients(system, declined), await nameOfPartner(system, partnerId)] as const,
  );
  const facts = noticeFacts.parse({ caseNumber, title, partnerName });
  for (const { userId, email } of recipients) {
    await insertNotice(tx, { userId, kind: "case_declined", caseId, facts });
    await queueMail(tx, "case_declined", email, { caseId, userId, partnerId });
  }
}

/**
 * The operator who filed the case; where that is a store, a concierge or somebody who left, the operator who
 * sent it to a store last; where there is none either, all of them: else nobody would know.
 */
function findRecipients(tx: Tx, { id, createdBy }: DeclinedCase): Promise<Recipient[]> {
  return tx.query<Recipient>(
    `WITH operators AS (SELECT id AS "userId", email FROM users WHERE user_type = 'operator' AND status = 'active'),
       filer AS (SELECT * FROM operators WHERE "userId" = $2),
       sender AS (SELECT o.* FROM case_history h JOIN operators o ON o."userId" = h.actor_id
         WHERE h.case_id = $1 AND h.action IN ('submit', 'dispatch', 'change_store') ORDER BY h.id DESC LIMIT 1)
     SELECT * FROM filer
     UNION ALL SELECT * FROM sender WHERE NOT EXISTS (SELECT 1 FROM filer)
     UNION ALL SELECT * FROM operators WHERE NOT EXISTS (SELECT 1 FROM filer) AND NOT EXISTS (SELECT 1 FROM sender)`,
    [id, createdBy],
  );
}

async function nameOfPartner(tx: Tx, id: number): Promise<string> {
  const [partner] = await tx.query<{ name: string }>("SELECT name FROM partners WHERE id = $1", [id]);
  return partner?.name ?? "";
}
