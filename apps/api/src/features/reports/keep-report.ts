import { sentFields } from "@magokoro/contract/core/changes";
import type { ReportFields } from "@magokoro/contract/reports/report-body";
import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import type { Actor } from "../../authz/actor";
import { AppError, invalid } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import { brokenConstraint } from "../../platform/db/database-error";
import type { Services } from "../../services";
import type { CaseRow } from "../cases/case-row";
import { assertAttachable, refuseLateFile } from "../files/attachable-files";
import { releaseFiles } from "../files/release-files";
import { assertColleagues } from "./assert-colleagues";
import { discardAbandonedDraft } from "./discard-abandoned-draft";
import { countActiveServiceTypes, countActiveSupportTypes } from "./references.repository";
import type { ReportDetailRow } from "./report-row";
import {
  insertReport,
  replaceReportFiles,
  updateReport,
  type AttachedFile,
  type ReportValues,
} from "./report-writes.repository";
import { presentReport } from "./reports.presenter";
import { findReportOfCase } from "./reports.repository";
import { visitPeople } from "./visit-people";

/**
 * Writes the fields of a report, new or not, with its photos.
 * @throws AppError CONFLICT when it was changed since, is another's, or was filed already.
 */
export async function keepReport(
  services: Services,
  tx: Tx,
  actor: Actor,
  { visit, fields, state }: { visit: CaseRow; fields: ReportFields; state: Partial<ReportValues> },
): Promise<number> {
  const known = await findReportOfCase(tx, visit.id);
  if (known) assertKeepable(actor, known, fields.version);
  else await discardAbandonedDraft(tx, visit);
  const { photoIds: _photos, signatureId: _signature, version: _seen, ...columns } = fields;
  const before = known?.files ?? [];
  const files = filesOf(fields, before);
  const fileIds = files.map(({ fileId }) => fileId);
  await assertAttachable(tx, actor, fileIds, known?.id ?? null);
  await assertReferences(tx, fields, { known, visit });
  const values = {
    ...sentFields(columns),
    ...visitPeople(actor, visit, fields, !known),
    ...state,
  };
  const id = known
    ? known.id
    : await insertReport(tx, newReport(actor, visit, values)).catch(refuseSecondReport);
  if (known) await updateReport(tx, id, values);
  await replaceReportFiles(tx, id, files).catch(refuseLateFile);
  const dropped = before.map(({ fileId }) => fileId).filter((fileId) => !fileIds.includes(fileId));
  await releaseFiles(services, tx, dropped);
  return id;
}

/** Photos in their order and the signature: those that were sent, else those kept before. */
function filesOf({ photoIds, signatureId }: ReportFields, kept: readonly AttachedFile[]): AttachedFile[] {
  const photos = photoIds?.map((fileId, index) => ({ fileId, position: index + 1 }));
  const signature = signatureId ? [{ fileId: signatureId, position: 0 }] : [];
  return [
    ...(photos ?? kept.filter((file) => file.position > 0)),
    ...(signatureId === undefined ? kept.filter((file) => file.position === 0) : signature),
  ];
}

/** One report a case: a colleague's draft is out of this concierge's sight, but its place is taken. */
function refuseSecondReport(error: unknown): never {
  if (brokenConstraint(error) !== "reports_caseId_unique") throw error;
  throw reportedByColleague(error);
}

function reportedByColleague(cause?: unknown): AppError {
  return new AppError("CONFLICT", {
    message: "この案件の報告は、ほかの担当者がすでに作成しています。",
    cause,
  });
}

function newReport(actor: Actor, visit: CaseRow, values: Partial<ReportValues>): ReportValues {
  const { customerId, partnerId } = visit;
  if (customerId === null || partnerId === null || actor.conciergeId === null) {
    throw new Error("a visit has a customer, a store and a concierge");
  }
  return {
    status: "draft",
    ...values,
    caseId: visit.id,
    customerId,
    partnerId,
    reporterId: actor.conciergeId,
  };
}

function assertKeepable(actor: Actor, known: ReportDetailRow, version: number | null | undefined): void {
  if (known.status === "submitted" || known.status === "approved") {
    throw new AppError("CONFLICT", {
      message: "この案件の報告はすでに提出されています。",
      details: { reason: "status", currentStatus: known.status },
    });
  }
  if (known.reporterId !== actor.conciergeId) throw reportedByColleague();
  if (known.version === version) return;
  throw new AppError("CONFLICT", {
    message: "別の端末でこの報告が更新されています。最新の内容を確認してください。",
    details: { reason: "version", current: presentReport(actor, known) satisfies ReportDetail },
  });
}

const given = (id: number | null | undefined): number[] => (typeof id === "number" ? [id] : []);

/** What is inactive is chosen no more; what the report has already, or its visit, stays. */
async function assertReferences(
  tx: Tx,
  fields: ReportFields,
  { known, visit }: { known: ReportDetailRow | undefined; visit: CaseRow },
): Promise<void> {
  await assertColleagues(tx, "memberIds", fields.memberIds ?? []);
  const checks = [
    ["serviceTypeIds", countActiveServiceTypes, fields.serviceTypeIds ?? [], known?.serviceTypeIds ?? []],
    [
      "supportTypeId",
      countActiveSupportTypes,
      given(fields.supportTypeId),
      [...given(known?.supportTypeId), ...given(visit.supportTypeId)],
    ],
  ] as const;
  for (const [field, countActive, ids, kept] of checks) {
    const chosen = [...new Set(ids)].filter((id) => !kept.includes(id));
    if (chosen.length > 0 && (await countActive(tx, chosen)) !== chosen.length) {
      throw invalid(field, "選択肢から選び直してください。");
    }
  }
}
