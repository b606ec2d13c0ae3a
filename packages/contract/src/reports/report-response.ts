import { REPORT_STATUSES } from "@magokoro/domain/report/report-status";
import { z } from "zod";
import { badge } from "../cases/case-response";

/** What a person can be offered to do with a report. */
export const REPORT_ACTS = ["edit", "approve", "return", "correct_people"] as const;

export type ReportAct = (typeof REPORT_ACTS)[number];

export const reportListItem = z.object({
  id: z.int(),
  caseId: z.int(),
  caseNumber: z.string(),
  title: z.string(),
  status: z.enum(REPORT_STATUSES),
  badge,
  customerName: z.string(),
  reporterName: z.string(),
  visitStart: z.string().nullable(),
  visitEnd: z.string().nullable(),
  submittedAt: z.string().nullable(),
  photoCount: z.int(),
  fee: z.int(),
  updatedAt: z.string(),
});

const person = z.object({ id: z.int(), name: z.string() });

/** Yen: what one person gets for the visit. */
const pay = z.object({
  conciergeId: z.int(),
  name: z.string(),
  primaryPay: z.int(),
  performerPay: z.int(),
  transport: z.int(),
  total: z.int(),
});

/** Yen, from `computeReportMoney`; the store's alone. */
export const reportMoney = z.object({
  base: z.int(),
  customerPays: z.int(),
  grossProfit: z.int(),
  pays: z.array(pay),
});

export const reportDetail = reportListItem.extend({
  customerId: z.int(),
  reporter: person,
  primaryConcierge: person.nullable(),
  members: z.array(person),
  conversation: z.string(),
  workSummary: z.string().nullable(),
  condition: z.string().nullable(),
  nextAction: z.string().nullable(),
  supportMinutes: z.int().nullable(),
  supportType: person.nullable(),
  serviceTypes: z.array(person),
  headcount: z.int(),
  transport: z.int(),
  voucher: z.int(),
  expenses: z.int(),
  expensesNote: z.string().nullable(),
  paymentMethod: z.string().nullable(),
  collectionMethod: z.string().nullable(),
  collected: z.boolean(),
  introducedService: z.string().nullable(),
  trigger: z.string().nullable(),
  materials: z.string().nullable(),
  troubles: z.string().nullable(),
  photos: z.array(z.object({ fileId: z.int(), width: z.int(), height: z.int() })),
  signature: z.object({ fileId: z.int() }).nullable(),
  /** For the store alone; null for everybody else, and until the report is filed. */
  money: reportMoney.nullable(),
  /** What the asking concierge gets; nobody else's pay is told to them. */
  ownPay: pay.nullable(),
  reviewedAt: z.string().nullable(),
  reviewerName: z.string().nullable(),
  returnComment: z.string().nullable(),
  version: z.int(),
  can: z.array(z.enum(REPORT_ACTS)),
});

export type ReportListItem = z.output<typeof reportListItem>;
export type ReportDetail = z.output<typeof reportDetail>;
