import type { ReportStatus } from "@magokoro/domain/report/report-status";

export interface ReportListRow extends Record<string, unknown> {
  id: number;
  caseId: number;
  caseNumber: string;
  title: string;
  status: ReportStatus;
  customerName: string;
  reporterName: string;
  visitStart: Date | null;
  visitEnd: Date | null;
  submittedAt: Date | null;
  photoCount: number;
  fee: number;
  updatedAt: Date;
}

export interface ReportRow extends ReportListRow {
  customerId: number;
  partnerId: number;
  reporterId: number;
  /** Whether the reporter is one of the case's concierges: only then can they still write the report. */
  isReporterAssigned: boolean;
  primaryConciergeId: number | null;
  memberIds: number[];
  conversation: string;
  workSummary: string | null;
  condition: string | null;
  nextAction: string | null;
  supportMinutes: number | null;
  supportTypeId: number | null;
  supportTypeName: string | null;
  serviceTypeIds: number[];
  headcount: number;
  transport: number;
  voucher: number;
  expenses: number;
  expensesNote: string | null;
  paymentMethod: string | null;
  collectionMethod: string | null;
  collected: boolean;
  introducedService: string | null;
  trigger: string | null;
  materials: string | null;
  troubles: string | null;
  primaryRateBp: number | null;
  performerRateBp: number | null;
  reviewedAt: Date | null;
  reviewerName: string | null;
  returnComment: string | null;
  version: number;
}

export interface ReportFileRow extends Record<string, unknown> {
  fileId: number;
  position: number;
  width: number | null;
  height: number | null;
}

export interface NamedRow extends Record<string, unknown> {
  id: number;
  name: string;
}

export interface ReportDetailRow extends ReportRow {
  files: ReportFileRow[];
  people: NamedRow[];
  serviceTypes: NamedRow[];
}
