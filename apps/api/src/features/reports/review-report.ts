import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import { noticeFacts } from "@magokoro/contract/notices/notice-facts";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { AppError } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { recordAudit } from "../audit/record-audit";
import type { CaseRow } from "../cases/case-row";
import { transitionVisit } from "../cases/moves/visit-of-report";
import { tellConcierges } from "../notices/tell-concierges";
import { holdReport } from "./hold-report";
import { findOwnName } from "./references.repository";
import type { ReportDetailRow } from "./report-row";
import { updateReport, type ReportValues } from "./report-writes.repository";
import { presentReport, reportActs } from "./reports.presenter";
import { getReport } from "./reports.repository";

interface Review {
  id: number;
  version: number;
}

/** Approves: from then on the report never changes, by rule of the database too. */
export function approveReport(services: Services, actor: Actor, review: Review): Promise<ReportDetail> {
  return reviewReport(services, actor, review, {
    action: "approve_report",
    values: { status: "approved", returnComment: null },
  });
}

/** Returns the report with a comment; the case waits for a report again. */
export function returnReport(
  services: Services,
  actor: Actor,
  review: Review & { comment: string },
): Promise<ReportDetail> {
  return reviewReport(services, actor, review, {
    action: "return_report",
    note: review.comment,
    values: { status: "returned", returnComment: review.comment },
  });
}

interface Verdict {
  action: "approve_report" | "return_report";
  note?: string;
  values: Partial<ReportValues>;
}

function reviewReport(
  services: Services,
  actor: Actor,
  { id, version }: Review,
  verdict: Verdict,
): Promise<ReportDetail> {
  return services.db.write(scopeOf(actor), async (tx) => {
    const { report, visit } = await holdReport(tx, id);
    assertReviewable(actor, report, version);
    if (verdict.action === "return_report") assertReporterCanMend(report);
    await updateReport(tx, id, {
      ...verdict.values,
      reviewedAt: services.clock.now(),
      reviewerName: await findOwnName(tx, actor.userId),
    });
    await transitionVisit(tx, actor, visit, {
      action: verdict.action,
      now: services.clock.now(),
      note: verdict.note,
    });
    if (verdict.action === "return_report") await tellReporter(tx, visit, report.reporterId);
    await recordAudit(tx, actor, {
      action: `report.${verdict.action === "approve_report" ? "approve" : "return"}`,
      objectType: "report",
      objectId: id,
    });
    return presentReport(actor, await getReport(tx, id));
  });
}

/** The comment stays in the app: mail travels in the open. */
function tellReporter(tx: Tx, { id: caseId, caseNumber, title }: CaseRow, reporterId: number): Promise<void> {
  const facts = noticeFacts.parse({ caseNumber, title });
  return tellConcierges(tx, [reporterId], { kind: "report_returned", caseId, facts });
}

function assertReviewable(actor: Actor, report: ReportDetailRow, version: number): void {
  if (!reportActs(actor, report).includes("approve")) {
    const words = report.status === "approved" ? "承認済み" : "差し戻し中";
    throw new AppError("CONFLICT", {
      message: `この報告は現在「${words}」のため、承認・差し戻しはできません。`,
      details: { reason: "status", currentStatus: report.status },
    });
  }
  if (report.version !== version) {
    throw new AppError("CONFLICT", {
      message: "ほかの人が先にこの報告を更新しました。最新の内容を確認してください。",
      details: { reason: "version", current: presentReport(actor, report) },
    });
  }
}

/** A returned report is its reporter's to mend, and only who is assigned to the case can open it. */
function assertReporterCanMend(report: ReportDetailRow): void {
  if (report.isReporterAssigned) return;
  throw new AppError("CONFLICT", {
    message:
      "報告者がこの案件の担当ではないため、差し戻せません。先に「訪問した人」で報告者を担当者に直してください。",
    details: { reason: "status", currentStatus: report.status },
  });
}
