import type { CaseFields } from "@magokoro/contract/cases/case-body";
import type { CaseWarningCode } from "@magokoro/contract/cases/case-warnings";
import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import type { Actor } from "../../../authz/actor";
import { scopeOf } from "../../../authz/scope";
import type { Services } from "../../../services";
import { changedFields, recordAudit } from "../../audit/record-audit";
import { answerCase } from "../answer-case";
import { assertCustomerInSight, assertReferences, assertSubmittable } from "./case-references";
import { assertAcknowledged } from "./case-warnings";
import type { CaseRow } from "../case-row";
import { caseSearchText, caseValues } from "./case-values";
import { updateCase as writeCase } from "../case-writes.repository";
import { assertConditions } from "../cases.policy";
import { lockCase } from "../cases.repository";
import { tellOfVisit } from "../visit-news/tell-of-visit";
import { assertVersion } from "../moves/transition-case";

/** Changes the fields that were sent, until the visit is finished. A filed case must stay complete. */
export function updateCase(
  services: Services,
  actor: Actor,
  id: number,
  input: CaseFields & { version: number; acknowledged: readonly CaseWarningCode[] },
): Promise<CaseDetail> {
  const { version, acknowledged, ...fields } = input;
  return services.db.write(scopeOf(actor), async (tx) => {
    const row = await lockCase(tx, id);
    await assertVersion(tx, actor, row, version, services.clock.now());
    assertConditions(actor, row, "edit", services.clock.now());
    if (fields.customerId === undefined) assertCustomerInSight(row);
    await assertReferences(tx, fields, row);
    const values = caseValues(fields, fields.kind ?? row.kind);
    const after = { ...row, ...(values as Partial<CaseRow>) };
    if (row.status !== "draft") {
      assertSubmittable(after);
      const isSamePlan = after.customerId === row.customerId && after.kind === row.kind;
      if (!isSamePlan) await assertAcknowledged(tx, { ...after, chosenPartnerId: null }, acknowledged);
    }
    await writeCase(tx, id, { ...values, searchText: caseSearchText(after.title, row.caseNumber) });
    await tellOfVisit(tx, actor, { before: row, after, now: services.clock.now() });
    await recordAudit(tx, actor, {
      action: "case.update",
      objectType: "case",
      objectId: id,
      ...changedFields(row, values as Partial<CaseRow>),
    });
    return answerCase(tx, actor, id, services.clock.now());
  });
}
