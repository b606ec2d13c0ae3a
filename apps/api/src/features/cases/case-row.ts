import type { CaseKind } from "@magokoro/domain/case/case-kind";
import type { CasePriority } from "@magokoro/domain/case/case-priority";
import type { CaseStatus } from "@magokoro/domain/case/case-status";

/** A case with the names a list shows beside it. */
export interface CaseRow {
  id: number;
  caseNumber: string | null;
  kind: CaseKind;
  kindDetail: Record<string, unknown>;
  customerId: number | null;
  /** False once the customer has left the asker's sight: what follows is what the visit left. */
  isCustomerInSight: boolean;
  partnerId: number | null;
  serviceId: number | null;
  supportTypeId: number | null;
  status: CaseStatus;
  title: string;
  requestDetail: string;
  contactChannel: string | null;
  orderRoute: string | null;
  priority: CasePriority;
  requestedDate: string | null;
  requestedTimeFrom: string | null;
  requestedTimeTo: string | null;
  visitStart: Date | null;
  visitEnd: Date | null;
  visitAddress: string | null;
  estimatedMinutes: number | null;
  estimatedPrice: number | null;
  assigneeIds: number[];
  primaryConciergeId: number | null;
  partnerSeenAt: Date | null;
  declineReason: string | null;
  cancelReason: string | null;
  startedAt: Date | null;
  finishedAt: Date | null;
  statusSince: Date;
  reportApproved: boolean;
  createdBy: number;
  createdAt: Date;
  updatedAt: Date;
  version: number;
}

export interface CaseListRow extends CaseRow {
  customerName: string | null;
  customerKana: string | null;
  customerAddress: string | null;
  customerAlertNote: string | null;
  partnerName: string | null;
  assignees: { id: number; name: string }[] | null;
  /** A report was filed that this reader may see: the visit's last step stays. */
  isReportFiled: boolean;
  /** When the visit changed, until the asking concierge opens the case; null for others. */
  changedAt: Date | null;
  /** The first look of the asking concierge, for others of the primary one. */
  conciergeSeenAt: Date | null;
}

export interface CaseCustomerRow {
  id: number;
  isFrozen: boolean;
  memberNumber: string;
  name: string;
  kana: string;
  birthDate: string | null;
  homePhone: string | null;
  mobilePhone: string | null;
  postalCode: string | null;
  prefecture: string;
  city: string;
  addressLine: string;
  building: string | null;
  notes: string | null;
  alertNote: string | null;
}

export interface CaseHistoryRow {
  id: number;
  at: Date;
  actorName: string;
  action: string;
  fromStatus: CaseStatus | null;
  toStatus: CaseStatus | null;
  note: string | null;
}

export interface CaseLogRow {
  id: number;
  at: Date;
  authorName: string;
  body: string;
}

export interface CaseReportRow {
  id: number;
  status: "draft" | "submitted" | "returned" | "approved";
  submittedAt: Date | null;
  returnComment: string | null;
}

export interface CaseDetailRow extends CaseListRow {
  serviceName: string | null;
  supportTypeName: string | null;
  customer: CaseCustomerRow | null;
  history: CaseHistoryRow[];
  log: CaseLogRow[];
  report: CaseReportRow | null;
}
