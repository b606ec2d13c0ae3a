import type { CaseWarningCode } from "@magokoro/contract/cases/case-warnings";
import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { AppError } from "../../platform/app-error";
import type { Services } from "../../services";
import { queueMail } from "../mails/queue-mail";
import { assertAcknowledged } from "./case-warnings";
import { answerCase } from "./answer-case";
import { assertActivePartner } from "./assert-partner";
import { assertCustomerInSight, assertSubmittable } from "./case-references";
import { caseSearchText } from "./case-values";
import { lockCase } from "./cases.repository";
import { numberCase } from "./number-case";
import { assertVersion, transitionCase } from "./transition-case";

interface Acknowledging {
  acknowledged: readonly CaseWarningCode[];
}

/** Files a draft: it gets its number, and its store (if one is chosen) a mail. */
export function submitCase(
  services: Services,
  actor: Actor,
  input: Acknowledging & { id: number; version: number; partnerId?: number | null | undefined },
): Promise<CaseDetail> {
  const chosen = actor.userType === "operator" ? (input.partnerId ?? null) : null;
  return services.db.write(scopeOf(actor), async (tx) => {
    const partner = chosen === null ? null : await assertActivePartner(tx, chosen);
    await transitionCase(tx, actor, {
      ...input,
      now: services.clock.now(),
      action: "submit",
      isPartnerChosen: chosen !== null,
      values: async (row) => {
        assertCustomerInSight(row);
        assertSubmittable(row);
        await assertAcknowledged(tx, { ...row, chosenPartnerId: chosen }, input.acknowledged);
        const caseNumber = await numberCase(tx, services.clock.now());
        const searchText = caseSearchText(row.title, caseNumber);
        return { caseNumber, searchText, ...(chosen !== null && { partnerId: chosen }) };
      },
    });
    if (partner) await queueMail(tx, "case_requested", partner.email, { caseId: input.id });
    return answerCase(tx, actor, input.id, services.clock.now());
  });
}

/** Chooses the store of a case, or another one while it has not answered; the store gets a mail. */
export function dispatchCase(
  services: Services,
  actor: Actor,
  input: Acknowledging & { id: number; version: number; partnerId: number },
): Promise<CaseDetail> {
  return services.db.write(scopeOf(actor), async (tx) => {
    const partner = await assertActivePartner(tx, input.partnerId);
    await transitionCase(tx, actor, {
      ...input,
      now: services.clock.now(),
      action: "dispatch",
      values: async (row) => {
        await assertAcknowledged(tx, { ...row, chosenPartnerId: input.partnerId }, input.acknowledged);
        return { partnerId: input.partnerId, partnerSeenAt: null, declineReason: null };
      },
    });
    await queueMail(tx, "case_requested", partner.email, { caseId: input.id });
    return answerCase(tx, actor, input.id, services.clock.now());
  });
}

/** Sends the store its mail once more; the case itself does not change. */
export function resendCaseRequest(
  services: Services,
  actor: Actor,
  input: { id: number; version: number },
): Promise<CaseDetail> {
  return services.db.write(scopeOf(actor), async (tx) => {
    const row = await lockCase(tx, input.id);
    await assertVersion(tx, actor, row, input.version, services.clock.now());
    if (row.status !== "confirmed" || row.partnerId === null) {
      throw new AppError("CONFLICT", {
        message: "店舗の回答を待っている案件だけ、依頼メールを再送できます。",
        details: { reason: "status", currentStatus: row.status },
      });
    }
    const partner = await assertActivePartner(tx, row.partnerId);
    await queueMail(tx, "case_requested", partner.email, { caseId: row.id });
    return answerCase(tx, actor, row.id, services.clock.now());
  });
}
