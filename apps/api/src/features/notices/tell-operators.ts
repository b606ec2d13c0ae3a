import { noticeFacts } from "@magokoro/contract/notices/notice-facts";
import type { Tx } from "../../platform/db/tx";
import { queueMail } from "../mails/queue-mail";
import { findPartner } from "../partners/find-partner";
import { insertNotice } from "./notices.repository";
import { findResponsibleOperators } from "./recipients.repository";

export interface LostCase {
  id: number;
  caseNumber: string;
  title: string;
  createdBy: number;
  /** The store that had it. */
  partnerId: number;
}

/** Tells whoever must now find another store: one mail and one line in the app each. */
export async function tellOperatorsOfLoss(
  tx: Tx,
  kind: "case_declined" | "case_withdrawn",
  lost: LostCase,
): Promise<void> {
  const { id: caseId, caseNumber, title, partnerId } = lost;
  const [recipients, partner] = await tx.asSystem(
    "whom to tell: a store's own database role reads no operator's account",
    async (system) =>
      [await findResponsibleOperators(system, lost), await findPartner(system, partnerId)] as const,
  );
  const facts = noticeFacts.parse({ caseNumber, title, partnerName: partner?.name ?? "" });
  for (const { userId, email } of recipients) {
    await insertNotice(tx, { userId, kind, caseId, facts });
    await queueMail(tx, kind, email, { caseId, userId, partnerId });
  }
}
