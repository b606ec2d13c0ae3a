import type { CaseFields } from "@magokoro/contract/cases/case-body";
import type { CaseWarningCode } from "@magokoro/contract/cases/case-warnings";
import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { nextCaseStatus } from "@magokoro/domain/case/status-machine";
import type { Actor } from "../../../authz/actor";
import { scopeOf } from "../../../authz/scope";
import { AppError } from "../../../platform/app-error";
import type { Tx } from "../../../platform/db/tx";
import type { Services } from "../../../services";
import { recordAudit } from "../../audit/record-audit";
import { holdActivePartner } from "../../partners/hold-partner";
import { answerCase } from "../answer-case";
import { assertAcknowledged } from "./case-warnings";
import { askPartner } from "../partner-choice/ask-partner";
import { assertActivePartner } from "../partner-choice/assert-partner";
import { assertReferences, assertSubmittable } from "./case-references";
import { caseSearchText, caseValues } from "./case-values";
import { insertCase, recordTransition, type CaseValues } from "../case-writes.repository";
import { numberCase } from "./number-case";

export interface NewCase extends CaseFields {
  action: "draft" | "submit";
  /** The store an operator chose at once. */
  partnerId?: number | null | undefined;
  acknowledged: readonly CaseWarningCode[];
}

/** Keeps a draft, or files the case: numbered, in its history, its store told by mail. */
export async function createCase(services: Services, actor: Actor, input: NewCase): Promise<CaseDetail> {
  const { action, partnerId: chosen, acknowledged, ...fields } = input;
  const created = await services.db.write(scopeOf(actor), async (tx) => {
    await assertReferences(tx, fields);
    const isSubmit = action === "submit";
    if (isSubmit) {
      const { customerId = null, kind = "support" } = fields;
      const chosenPartnerId = actor.userType === "operator" ? (chosen ?? null) : null;
      await assertAcknowledged(tx, { customerId, kind, chosenPartnerId }, acknowledged);
    }
    const partnerId = actor.userType === "partner" ? actor.partnerId : isSubmit ? (chosen ?? null) : null;
    const values = await newValues(tx, services, actor, { fields, isSubmit, partnerId });
    // Held before the row is there: its customer is locked with it.
    if (actor.userType === "partner" && partnerId !== null) await holdActivePartner(tx, partnerId);
    const asked =
      values.status === "confirmed" && partnerId !== null ? await assertActivePartner(tx, partnerId) : null;
    const id = await insertCase(tx, values);
    const caseAction = isSubmit ? "submit" : "save_draft";
    await recordTransition(tx, actor, {
      caseId: id,
      partnerId,
      action: caseAction,
      from: null,
      to: values.status,
    });
    await recordAudit(tx, actor, {
      action: "case.create",
      objectType: "case",
      objectId: id,
      after: caseValues(fields),
    });
    if (asked) await askPartner(tx, asked, { caseId: id, now: services.clock.now() });
    return answerCase(tx, actor, id, services.clock.now());
  });
  services.metrics.caseCreated();
  return created;
}

interface Draft {
  fields: CaseFields;
  isSubmit: boolean;
  partnerId: number | null;
}

async function newValues(
  tx: Tx,
  services: Services,
  actor: Actor,
  { fields, isSubmit, partnerId }: Draft,
): Promise<CaseValues> {
  const verdict = nextCaseStatus({
    from: null,
    action: isSubmit ? "submit" : "save_draft",
    by: actor.userType,
    isPartnerChosen: partnerId !== null,
  });
  if (!verdict.allowed || verdict.to === null) throw new AppError("FORBIDDEN");
  const title = fields.title ?? "";
  if (isSubmit) {
    assertSubmittable({
      kind: fields.kind ?? "support",
      kindDetail: fields.kindDetail ?? {},
      customerId: fields.customerId ?? null,
      title,
      requestDetail: fields.requestDetail ?? "",
      requestedTimeFrom: fields.requestedTimeFrom ?? null,
      requestedTimeTo: fields.requestedTimeTo ?? null,
    });
  }
  const caseNumber = isSubmit ? await numberCase(tx, services.clock.now()) : null;
  return {
    ...caseValues(fields),
    status: verdict.to,
    caseNumber,
    partnerId,
    searchText: caseSearchText(title, caseNumber),
    createdBy: actor.userId,
  };
}
