import {
  caseDetail,
  caseListItem,
  type CaseDetail,
  type CaseListItem,
} from "@magokoro/contract/cases/case-response";
import { caseBadge, type Badge } from "@magokoro/domain/case/case-badge";
import { historyLabels, type HistoryLabels } from "@magokoro/domain/case/history-labels";
import { caseActionLabel, caseActionOf } from "@magokoro/domain/case/status-machine";
import { toTokyoIso } from "@magokoro/domain/date/tokyo-date";
import { formatPhone } from "@magokoro/domain/phone/phone-number";
import type { Actor } from "../../authz/actor";
import { shown } from "../../platform/shown";
import { isPartnerClosed } from "../partners/find-partner";
import type { CaseCustomerRow, CaseDetailRow, CaseHistoryRow, CaseListRow } from "./case-row";
import { caseActs, caseUndoMs } from "./cases.policy";

const named = (id: number | null, name: string | null) => (id === null ? null : { id, name: name ?? "" });

function badgeOf(actor: Actor, row: CaseListRow): Badge {
  const badge = caseBadge(actor.userType, {
    status: row.status,
    hasConcierge: row.primaryConciergeId !== null,
    hasVisitTime: row.visitStart !== null,
    isReportApproved: row.reportApproved,
    isOwnDraft: row.createdBy === actor.userId,
  });
  // The Scope shows no row whose status this role has no word for, but for one: a case just handed back.
  return badge ?? { label: "店舗未決定", tone: "orange" };
}

export function presentCaseListItem(actor: Actor, row: CaseListRow, now: Date): CaseListItem {
  return {
    ...shown(caseListItem, row),
    ...derived(actor, row, now),
    customer: presentListCustomer(row),
  };
}

function derived(actor: Actor, row: CaseListRow, now: Date) {
  return {
    badge: badgeOf(actor, row),
    partner: named(row.partnerId, row.partnerName),
    // Why another store declined is between that store and the operators.
    declineReason: actor.userType === "operator" || actor.userType === "admin" ? row.declineReason : null,
    isChanged: row.changedAt !== null,
    can: caseActs(actor, row, now),
  };
}

function presentListCustomer(row: CaseListRow): CaseListItem["customer"] {
  if (row.customerId === null || row.customerName === null) return null;
  return {
    id: row.customerId,
    name: row.customerName,
    kana: row.customerKana ?? "",
    address: row.customerAddress ?? "",
    alertNote: row.customerAlertNote,
    isFrozen: !row.isCustomerInSight,
  };
}

export function presentCase(actor: Actor, row: CaseDetailRow, now: Date): CaseDetail {
  return {
    ...shown(caseDetail, row),
    ...derived(actor, row, now),
    customer: row.customer && presentCustomer(row.customer),
    service: named(row.serviceId, row.serviceName),
    supportType: named(row.supportTypeId, row.supportTypeName),
    nightContact: row.night && presentNight(row.night, now),
    undoMs: caseUndoMs(actor, row, now),
    createdByName: row.history.at(-1)?.actorName ?? null,
    preVisitLog: row.log.map((entry) => ({ ...entry, at: toTokyoIso(entry.at) })),
    history: presentHistory(actor, row),
    report: row.report && {
      ...row.report,
      submittedAt: row.report.submittedAt && toTokyoIso(row.report.submittedAt),
    },
  };
}

function presentCustomer(customer: CaseCustomerRow): NonNullable<CaseDetail["customer"]> {
  const { homePhone, mobilePhone } = customer;
  return {
    ...customer,
    homePhone: homePhone && formatPhone(homePhone),
    mobilePhone: mobilePhone && formatPhone(mobilePhone),
  };
}

function presentNight(night: NonNullable<CaseDetailRow["night"]>, now: Date): CaseDetail["nightContact"] {
  if (!isPartnerClosed(night, now)) return null;
  return { name: night.nightName, phone: night.nightPhone && formatPhone(night.nightPhone) };
}

function presentHistory(actor: Actor, row: CaseDetailRow): CaseDetail["history"] {
  const labels = historyLabels(actor.userType, row.history.toReversed(), {
    hasVisitTime: row.visitStart !== null,
    isOwnDraft: row.createdBy === actor.userId,
  }).reverse();
  return row.history.map((entry, index) => presentHistoryEntry(entry, labels[index]));
}

function presentHistoryEntry(
  { fromStatus, toStatus: _to, at, action, ...rest }: CaseHistoryRow,
  labels: HistoryLabels | undefined,
): CaseDetail["history"][number] {
  const known = caseActionOf(action);
  return {
    ...rest,
    at: toTokyoIso(at),
    action,
    actionLabel: known ? caseActionLabel(known, fromStatus) : action,
    fromLabel: labels?.fromLabel ?? null,
    toLabel: labels?.toLabel ?? null,
  };
}
