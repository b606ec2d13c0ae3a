import type { CaseStatus } from "@magokoro/domain/case/case-status";
import { nextCaseStatus, type CaseAction } from "@magokoro/domain/case/status-machine";
import type { Actor } from "../../../authz/actor";
import { AppError } from "../../../platform/app-error";
import type { Tx } from "../../../platform/db/tx";
import { changedFields, recordAudit } from "../../audit/record-audit";
import { getCaseDetail } from "../case-detail.repository";
import type { CaseRow } from "../case-row";
import { recordTransition, updateCase, type CaseValues } from "../case-writes.repository";
import { assertConditions } from "../cases.policy";
import { presentCase } from "../cases.presenter";
import { lockCase } from "../cases.repository";
import { tellOfVisit } from "../visit-news/tell-of-visit";

export interface TransitionRequest {
  id: number;
  /** The version the actor saw. */
  version: number;
  action: CaseAction;
  now: Date;
  isPartnerChosen?: boolean;
  note?: string | null;
  /** What changes besides the status, once the move is known to be allowed. */
  values?: (row: CaseRow) => Partial<CaseValues> | Promise<Partial<CaseValues>>;
  /** Why the row is written outside the actor's sight: it leaves it by this very change. */
  handOver?: string;
}

/**
 * The only way a status changes: hold the row, compare the version, ask the machine, write the row, its
 * history and the audit line together, and tell those whose visit it was.
 * @throws AppError NOT_FOUND, CONFLICT (version or status), FORBIDDEN.
 */
export async function transitionCase(tx: Tx, actor: Actor, request: TransitionRequest): Promise<CaseRow> {
  const row = await lockCase(tx, request.id);
  await assertVersion(tx, actor, row, request.version, request.now);
  const to = assertAllowed(actor, row, request);
  const extra = (await request.values?.(row)) ?? {};
  const isNewWait = to !== row.status || request.action === "dispatch";
  const values: Partial<CaseValues> = {
    ...extra,
    status: to,
    ...(isNewWait && { statusSince: request.now }),
  };
  const partnerId = values.partnerId ?? row.partnerId;
  await recordTransition(tx, actor, {
    caseId: row.id,
    partnerId,
    action: request.action,
    from: row.status,
    to,
    note: request.note ?? null,
  });
  await recordAudit(tx, actor, {
    action: `case.${request.action}`,
    objectType: "case",
    objectId: row.id,
    ...changedFields(row, values as Partial<CaseRow>),
  });
  if (request.handOver) await tx.asSystem(request.handOver, (system) => updateCase(system, row.id, values));
  else await updateCase(tx, row.id, values);
  await tellOfVisit(tx, actor, {
    before: row,
    after: { ...row, ...(values as Partial<CaseRow>) },
    now: request.now,
  });
  return row;
}

/** @throws AppError CONFLICT with the row as it now stands, so that both versions can be shown. */
export async function assertVersion(
  tx: Tx,
  actor: Actor,
  row: CaseRow,
  version: number,
  now: Date,
): Promise<void> {
  if (row.version === version) return;
  throw new AppError("CONFLICT", {
    message: "ほかの人が先にこの案件を更新しました。最新の内容を確認してください。",
    details: { reason: "version", current: presentCase(actor, await getCaseDetail(tx, row.id), now) },
  });
}

function assertAllowed(actor: Actor, row: CaseRow, request: TransitionRequest): CaseStatus {
  const verdict = nextCaseStatus({
    from: row.status,
    action: request.action,
    by: actor.userType,
    ...(request.isPartnerChosen !== undefined && { isPartnerChosen: request.isPartnerChosen }),
  });
  if (verdict.allowed && verdict.to !== null) {
    assertConditions(actor, row, request.action, request.now);
    return verdict.to;
  }
  if (!verdict.allowed && verdict.reason === "role")
    throw new AppError("FORBIDDEN", { message: verdict.message });
  throw new AppError("CONFLICT", {
    ...(!verdict.allowed && { message: verdict.message }),
    details: { reason: "status", currentStatus: row.status },
  });
}
