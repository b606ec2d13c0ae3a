import type { CaseWarningCode } from "@magokoro/contract/cases/case-warnings";
import type { Actor } from "../../../authz/actor";
import type { Tx } from "../../../platform/db/tx";
import { queueMail } from "../../mails/queue-mail";
import { assertActivePartner } from "../partner-choice/assert-partner";
import { assertCustomerInSight, assertSubmittable } from "../filing/case-references";
import { caseSearchText } from "../filing/case-values";
import { assertAcknowledged } from "../filing/case-warnings";
import { numberCase } from "../filing/number-case";
import { caseMove, type MoveInput } from "./case-move";

/* How a case gets to its store. */

interface SubmitInput extends MoveInput {
  partnerId?: number | null | undefined;
  acknowledged: readonly CaseWarningCode[];
}

/** The store an operator chose; a store files for itself. */
const chosenBy = (actor: Actor, { partnerId }: SubmitInput) =>
  actor.userType === "operator" ? (partnerId ?? null) : null;

/** Files a draft: it gets its number, and its store (if one is chosen) a mail. */
export const submitCase = caseMove<SubmitInput>("submit", {
  isPartnerChosen: (input, actor) => chosenBy(actor, input) !== null,
  async values({ tx, actor, input, now, row }) {
    const partnerId = chosenBy(actor, input);
    if (partnerId !== null) await assertActivePartner(tx, partnerId);
    assertCustomerInSight(row);
    assertSubmittable(row);
    await assertAcknowledged(tx, { ...row, chosenPartnerId: partnerId }, input.acknowledged);
    const caseNumber = await numberCase(tx, now);
    const searchText = caseSearchText(row.title, caseNumber);
    return { caseNumber, searchText, ...(partnerId !== null && { partnerId }) };
  },
  async afterwards({ tx, actor, input }) {
    const partnerId = chosenBy(actor, input);
    if (partnerId !== null) await requestPartner(tx, input.id, partnerId);
  },
});

interface DispatchInput extends MoveInput {
  partnerId: number;
  acknowledged: readonly CaseWarningCode[];
}

/** Chooses the store of a case, or another one while it has not answered; the store gets a mail. */
export const dispatchCase = caseMove<DispatchInput>("dispatch", {
  async values({ tx, input: { partnerId, acknowledged }, row }) {
    await assertActivePartner(tx, partnerId);
    await assertAcknowledged(tx, { ...row, chosenPartnerId: partnerId }, acknowledged);
    return { partnerId, partnerSeenAt: null, declineReason: null };
  },
  afterwards: ({ tx, input }) => requestPartner(tx, input.id, input.partnerId),
});

/** Sends the store its mail once more. */
export const resendCase = caseMove("resend", {
  async afterwards({ tx, row }) {
    if (row.partnerId === null) throw new Error("a case that waits for an answer has a store");
    await requestPartner(tx, row.id, row.partnerId);
  },
});

/** @throws AppError VALIDATION_ERROR for a store that may not get cases any more. */
async function requestPartner(tx: Tx, caseId: number, partnerId: number): Promise<void> {
  const { email } = await assertActivePartner(tx, partnerId);
  await queueMail(tx, "case_requested", email, { caseId });
}
