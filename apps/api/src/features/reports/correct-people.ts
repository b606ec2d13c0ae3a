import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { AppError, invalid } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { changedFields, recordAudit } from "../audit/record-audit";
import { assertColleagues } from "./assert-colleagues";
import { holdReport, type HeldReport } from "./hold-report";
import { updateReport } from "./report-writes.repository";
import { presentReport, reportActs } from "./reports.presenter";
import { getReport } from "./reports.repository";

interface Correction {
  id: number;
  version: number;
  reporterId: number;
  memberIds: readonly number[];
}

/**
 * Says who was really at the visit, until the report is approved; pay follows by itself, since it is
 * computed from who is named. The primary concierge stays the one frozen at filing.
 * @throws AppError NOT_FOUND, CONFLICT (approved, or changed since), VALIDATION_ERROR.
 */
export function correctPeople(
  services: Services,
  actor: Actor,
  correction: Correction,
): Promise<ReportDetail> {
  return services.db.write(scopeOf(actor), async (tx) => {
    const held = await holdReport(tx, correction.id);
    assertCorrectable(actor, held, correction.version);
    await assertPeople(tx, held, correction);
    const { reporterId } = correction;
    const memberIds = [...new Set(correction.memberIds)];
    const people = { reporterId, memberIds, headcount: 1 + memberIds.length };
    await updateReport(tx, correction.id, people);
    await recordAudit(tx, actor, {
      action: "report.correct_people",
      objectType: "report",
      objectId: correction.id,
      ...changedFields(held.report, people),
    });
    return presentReport(actor, await getReport(tx, correction.id));
  });
}

function assertCorrectable(actor: Actor, { report }: HeldReport, version: number): void {
  if (!reportActs(actor, report).includes("correct_people")) {
    throw new AppError("CONFLICT", {
      message: "この報告は承認済みのため、訪問した人を変更できません。",
      details: { reason: "status", currentStatus: report.status },
    });
  }
  if (report.version === version) return;
  throw new AppError("CONFLICT", {
    message: "ほかの人が先にこの報告を更新しました。最新の内容を確認してください。",
    details: { reason: "version", current: presentReport(actor, report) },
  });
}

async function assertPeople(tx: Tx, { report, visit }: HeldReport, correction: Correction): Promise<void> {
  const { reporterId, memberIds } = correction;
  await assertColleagues(tx, "reporterId", [reporterId]);
  await assertColleagues(tx, "memberIds", memberIds);
  if (memberIds.includes(reporterId)) {
    throw invalid("memberIds", "報告者は一緒に訪問した人に含めず、報告者としてだけ選んでください。");
  }
  // It is with its reporter to be mended, and only who is assigned to the case can open it.
  if (report.status === "returned" && !visit.assigneeIds.includes(reporterId)) {
    throw invalid("reporterId", "差し戻し中の報告の報告者は、この案件の担当者から選んでください。");
  }
}
