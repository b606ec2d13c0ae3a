import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { reportDraftBody, submitReportBody } from "@magokoro/contract/reports/report-body";
import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import type { z } from "zod";

/** Which version is changed, and how many were there, is not typed. */
const UNTYPED = { version: true, headcount: true } as const;
export const reportForms = { draft: reportDraftBody.omit(UNTYPED), submit: submitReportBody.omit(UNTYPED) };

type Typed = z.input<typeof reportForms.draft>;

/** Every input holds something; photos are sent by themselves and stand here by their id. */
export type ReportFormValues = {
  [Name in Exclude<keyof Typed, "introducedService" | "signatureId">]-?: Exclude<Typed[Name], undefined>;
};

export const EMPTY_REPORT: ReportFormValues = {
  conversation: "",
  workSummary: "",
  condition: "",
  nextAction: "",
  supportMinutes: "",
  supportTypeId: "",
  fee: "",
  transport: "",
  voucher: "",
  expenses: "",
  expensesNote: "",
  paymentMethod: "現金",
  collectionMethod: "訪問時回収",
  collected: false,
  trigger: "",
  materials: "",
  troubles: "",
  serviceTypeIds: [],
  memberIds: [],
  photoIds: [],
};

/** In the order the choice keeps them in. */
const idsOf = (people: readonly { id: number }[]) => people.map(({ id }) => id).sort((a, b) => a - b);

/** Everybody assigned is taken to have been there, whoever of them reports. */
export const newReportValues = (visit: CaseDetail, reporterId: number | null): ReportFormValues => ({
  ...EMPTY_REPORT,
  supportMinutes: visit.estimatedMinutes ?? "",
  supportTypeId: visit.supportType?.id ?? "",
  memberIds: idsOf(visit.assignees).filter((id) => id !== reporterId),
});

export const reportFormValues = (report: ReportDetail): ReportFormValues => ({
  conversation: report.conversation,
  workSummary: report.workSummary,
  condition: report.condition,
  nextAction: report.nextAction,
  supportMinutes: report.supportMinutes,
  supportTypeId: report.supportType?.id ?? "",
  fee: report.fee,
  transport: report.transport,
  voucher: report.voucher,
  expenses: report.expenses,
  expensesNote: report.expensesNote,
  // A row may hold a way of paying that is none any more: the schema asks for another.
  paymentMethod: report.paymentMethod as ReportFormValues["paymentMethod"],
  collectionMethod: report.collectionMethod as ReportFormValues["collectionMethod"],
  collected: report.collected,
  trigger: report.trigger,
  materials: report.materials,
  troubles: report.troubles,
  serviceTypeIds: report.serviceTypes.map(({ id }) => id),
  memberIds: idsOf(report.members),
  photoIds: report.photos.map(({ fileId }) => fileId),
});

/** With the reporter, who is no member. */
export const reportBody = (values: ReportFormValues, version: number | null) => ({
  ...values,
  headcount: 1 + values.memberIds.length,
  version,
});
