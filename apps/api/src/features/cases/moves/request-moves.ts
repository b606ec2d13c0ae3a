import type { CaseWarningCode } from "@magokoro/contract/cases/case-warnings";
import type { Actor } from "../../../authz/actor";
import type { Tx } from "../../../platform/db/tx";
import { askPartner } from "../partner-choice/ask-partner";
import { findPartner } from "../../partners/find-partner";
import { holdActivePartner } from "../../partners/hold-partner";
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
  async change({ tx, actor, input, now, row }) {
    const partnerId = chosenBy(actor, input);
    if (actor.userType === "partner" && row.partnerId !== null) await holdActivePartner(tx, row.partnerId);
    const afterwards = partnerId === null ? undefined : await requestOf(tx, input.id, { partnerId, now });
    assertCustomerInSight(row);
    assertSubmittable(row);
    await assertAcknowledged(tx, { ...row, chosenPartnerId: partnerId }, input.acknowledged);
    const caseNumber = await numberCase(tx, now);
    const searchText = caseSearchText(row.title, caseNumber);
    return {
      values: { caseNumber, searchText, ...(partnerId !== null && { partnerId }) },
      ...(afterwards && { afterwards }),
    };
  },
});

interface DispatchInput extends MoveInput {
  partnerId: number;
  acknowledged: readonly CaseWarningCode[];
}

/** Chooses the store of a case, or another one while it has not answered; the store gets a mail. */
export const dispatchCase = caseMove<DispatchInput>("dispatch", {
  async change({ tx, input: { id, partnerId, acknowledged }, now, row }) {
    const afterwards = await requestOf(tx, id, { partnerId, now });
    await assertAcknowledged(tx, { ...row, chosenPartnerId: partnerId }, acknowledged);
    return { values: { partnerId, partnerSeenAt: null, declineReason: null }, afterwards };
  },
});

/** Sends the store its mail once more; one that is closed has kept the case to finish it. */
export const resendCase = caseMove("resend", {
  async change({ tx, now, row }) {
    const partner = row.partnerId === null ? undefined : await findPartner(tx, row.partnerId);
    if (!partner) throw new Error("a case that waits for an answer has a store");
    return { afterwards: () => askPartner(tx, partner, { caseId: row.id, now }) };
  },
});

/**
 * The mail that asks a store, to be queued once the case is its own.
 * @throws AppError VALIDATION_ERROR for a store that may not get cases any more.
 */
async function requestOf(
  tx: Tx,
  caseId: number,
  { partnerId, now }: { partnerId: number; now: Date },
): Promise<() => Promise<void>> {
  const partner = await assertActivePartner(tx, partnerId);
  return () => askPartner(tx, partner, { caseId, now });
}
