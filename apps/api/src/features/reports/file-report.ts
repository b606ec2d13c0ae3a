import type { ReportFields } from "@magokoro/contract/reports/report-body";
import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import { CASE_STATUS_WORDS } from "@magokoro/domain/case/case-status";
import { tokyoDate } from "@magokoro/domain/date/tokyo-date";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { AppError } from "../../platform/app-error";
import type { Services } from "../../services";
import { recordAudit } from "../audit/record-audit";
import { lockVisit, transitionVisit } from "../cases/moves/visit-of-report";
import { claimReportFiles } from "../files/place-report-files";
import { queueMail } from "../mails/queue-mail";
import { ratesOn } from "../partners/find-partner";
import { keepReport } from "./keep-report";
import { getPartnerEmail } from "./references.repository";
import { presentReport } from "./reports.presenter";
import { findReportOfCase, getReport } from "./reports.repository";

/** Keeps what was typed so far; anybody else sees nothing of it. */
export function saveReportDraft(
  services: Services,
  actor: Actor,
  caseId: number,
  fields: ReportFields,
): Promise<ReportDetail> {
  return services.db.write(scopeOf(actor), async (tx) => {
    const visit = await lockVisit(tx, caseId);
    if (!["assigned", "in_progress", "completed"].includes(visit.status)) {
      throw new AppError("CONFLICT", {
        message: `この案件は現在「${CASE_STATUS_WORDS[visit.status]}」のため、報告を書けません。`,
        details: { reason: "status", currentStatus: visit.status },
      });
    }
    const id = await keepReport(services, tx, actor, { visit, fields, state: {} });
    return presentReport(actor, await getReport(tx, id));
  });
}

/**
 * Files the report: the case is reported, the store's rates of the visit's day are frozen into it, the photos
 * are its own and get their place by a job, and the store is told by mail.
 */
export async function submitReport(
  services: Services,
  actor: Actor,
  caseId: number,
  fields: ReportFields,
): Promise<ReportDetail> {
  const report = await services.db.write(scopeOf(actor), async (tx) => {
    const visit = await lockVisit(tx, caseId);
    const { partnerId } = visit;
    if (partnerId === null) throw new Error("a visit has a store");
    const now = services.clock.now();
    // Whenever it is filed, and filed again: what counts is when somebody was there.
    const rates = await ratesOn(tx, partnerId, tokyoDate(visit.visitStart ?? visit.startedAt ?? now));
    const state = {
      status: "submitted",
      submittedAt: now,
      returnComment: null,
      ...rates,
      primaryConciergeId: visit.primaryConciergeId,
    } as const;
    const id = await keepReport(services, tx, actor, { visit, fields, state });
    await transitionVisit(tx, actor, visit, { action: "submit_report", now });
    await claimReportFiles(services, tx, id);
    await recordAudit(tx, actor, { action: "report.submit", objectType: "report", objectId: id });
    await queueMail(tx, "report_submitted", await getPartnerEmail(tx, partnerId), { caseId, reportId: id });
    return presentReport(actor, await getReport(tx, id));
  });
  services.metrics.reportSubmitted();
  return report;
}

/** One's report of a case, for the form; null when nothing was kept yet. @throws AppError NOT_FOUND for another's case. */
export function getOwnReport(services: Services, actor: Actor, caseId: number): Promise<ReportDetail | null> {
  return services.db.write(scopeOf(actor), async (tx) => {
    await lockVisit(tx, caseId);
    const row = await findReportOfCase(tx, caseId);
    return row ? presentReport(actor, row) : null;
  });
}
