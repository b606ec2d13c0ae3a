import {
  REPORT_ACTS,
  reportDetail,
  reportListItem,
  type ReportAct,
  type ReportDetail,
  type ReportListItem,
} from "@magokoro/contract/reports/report-response";
import { computeReportMoney } from "@magokoro/domain/money/report-money";
import { reportBadge } from "@magokoro/domain/report/report-status";
import type { Actor } from "../../authz/actor";
import { shown } from "../../platform/shown";
import type { ReportDetailRow, ReportListRow } from "./report-row";

export function presentReportListItem(row: ReportListRow): ReportListItem {
  return { ...shown(reportListItem, row), badge: reportBadge(row.status) };
}

export function presentReport(actor: Actor, row: ReportDetailRow): ReportDetail {
  const person = (id: number) =>
    row.people.find((candidate) => candidate.id === id) ?? { id, name: "以前の担当者" };
  const { primaryConciergeId } = row;
  return {
    ...shown(reportDetail, row),
    badge: reportBadge(row.status),
    reporter: person(row.reporterId),
    primaryConcierge: primaryConciergeId === null ? null : person(primaryConciergeId),
    members: row.memberIds.map(person),
    supportType:
      row.supportTypeId === null ? null : { id: row.supportTypeId, name: row.supportTypeName ?? "" },
    photos: row.files
      .filter((file) => file.position > 0)
      .map(({ fileId, width, height }) => ({ fileId, width: width ?? 0, height: height ?? 0 })),
    signature: signatureOf(row),
    ...presentPay(actor, row),
    can: reportActs(actor, row),
  };
}

function signatureOf(row: ReportDetailRow): ReportDetail["signature"] {
  const signature = row.files.find((file) => file.position === 0);
  return signature ? { fileId: signature.fileId } : null;
}

/** The store sees all the money, each concierge their own line, everybody else none of it. */
function presentPay(actor: Actor, row: ReportDetailRow): Pick<ReportDetail, "money" | "ownPay"> {
  const money = moneyOf(row);
  const ownPay = money?.pays.find((pay) => pay.conciergeId === actor.conciergeId) ?? null;
  return {
    money: actor.userType === "partner" ? money : null,
    ownPay: actor.userType === "concierge" ? ownPay : null,
  };
}

/** Null until the rates were frozen at submission. */
function moneyOf(row: ReportDetailRow): ReportDetail["money"] {
  const { primaryRateBp, performerRateBp, primaryConciergeId } = row;
  if (primaryRateBp === null || performerRateBp === null || primaryConciergeId === null) return null;
  const money = computeReportMoney({ ...row, primaryRateBp, performerRateBp, primaryConciergeId });
  const nameOf = (id: number) => row.people.find((person) => person.id === id)?.name ?? "以前の担当者";
  return { ...money, pays: money.pays.map((pay) => ({ ...pay, name: nameOf(pay.conciergeId) })) };
}

/** What this actor may do to this report now. */
export function reportActs(
  actor: Actor,
  {
    status,
    reporterId,
    isReporterAssigned,
  }: Pick<ReportDetailRow, "status" | "reporterId" | "isReporterAssigned">,
): ReportAct[] {
  const isReporter = actor.conciergeId === reporterId && isReporterAssigned;
  const isReviewer = actor.permissions.includes("reports:review");
  const isOpen: Record<ReportAct, boolean> = {
    edit: isReporter && (status === "draft" || status === "returned"),
    approve: isReviewer && status === "submitted",
    // Somebody must be able to mend what is returned.
    return: isReviewer && status === "submitted" && isReporterAssigned,
    correct_people: isReviewer && (status === "submitted" || status === "returned"),
  };
  return REPORT_ACTS.filter((act) => isOpen[act]);
}
