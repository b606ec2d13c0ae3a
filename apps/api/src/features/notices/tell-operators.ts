import { noticeFacts } from "@magokoro/contract/notices/notice-facts";
import type { Tx } from "../../platform/db/tx";
import { queueMail } from "../mails/queue-mail";
import { findPartner } from "../partners/find-partner";
import { insertNotice } from "./notices.repository";
import { findResponsibleOperators } from "./recipients.repository";

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
  const [recipients, partner] = await tx.asSystem(
    "whom to tell: a store's own database role reads no operator's account",
    async (system) =>
      [await findResponsibleOperators(system, declined), await findPartner(system, partnerId)] as const,
  );
  const facts = noticeFacts.parse({ caseNumber, title, partnerName: partner?.name ?? "" });
  for (const { userId, email } of recipients) {
    await insertNotice(tx, { userId, kind: "case_declined", caseId, facts });
    await queueMail(tx, "case_declined", email, { caseId, userId, partnerId });
  }
}
