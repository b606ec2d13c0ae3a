import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import type { reportDraftBody } from "@magokoro/contract/reports/report-body";
import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import type { z } from "zod";

/** Texts as inputs keep them; photos are sent by themselves and stand here by their id. */
export interface ReportFormValues {
  conversation: string;
  workSummary: string;
  condition: string;
  nextAction: string;
  supportMinutes: string;
  supportTypeId: string;
  fee: string;
  transport: string;
  voucher: string;
  expenses: string;
  expensesNote: string;
  paymentMethod: string;
  collectionMethod: string;
  collected: boolean;
  trigger: string;
  materials: string;
  troubles: string;
  serviceTypeIds: number[];
  memberIds: number[];
  photoIds: number[];
}

const textOf = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? "" : String(value);

/** In the order the choice keeps them in. */
const idsOf = (people: readonly { id: number }[]) => people.map(({ id }) => id).sort((a, b) => a - b);

/** Everybody assigned is taken to have been there, whoever of them reports. */
export function newReportValues(visit: CaseDetail, reporterId: number | null): ReportFormValues {
  const members = idsOf(visit.assignees).filter((id) => id !== reporterId);
  return {
    conversation: "",
    workSummary: "",
    condition: "",
    nextAction: "",
    supportMinutes: textOf(visit.estimatedMinutes),
    supportTypeId: textOf(visit.supportType?.id),
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
    memberIds: members,
    photoIds: [],
  };
}

export function reportFormValues(report: ReportDetail): ReportFormValues {
  return {
    conversation: report.conversation,
    workSummary: textOf(report.workSummary),
    condition: textOf(report.condition),
    nextAction: textOf(report.nextAction),
    supportMinutes: textOf(report.supportMinutes),
    supportTypeId: textOf(report.supportType?.id),
    fee: textOf(report.fee),
    transport: textOf(report.transport),
    voucher: textOf(report.voucher),
    expenses: textOf(report.expenses),
    expensesNote: textOf(report.expensesNote),
    paymentMethod: textOf(report.paymentMethod),
    collectionMethod: textOf(report.collectionMethod),
    collected: report.collected,
    trigger: textOf(report.trigger),
    materials: textOf(report.materials),
    troubles: textOf(report.troubles),
    serviceTypeIds: report.serviceTypes.map(({ id }) => id),
    memberIds: idsOf(report.members),
    photoIds: report.photos.map(({ fileId }) => fileId),
  };
}

const yen = (text: string): number => (text === "" ? 0 : Number(text));
const numberOrNull = (text: string): number | null => (text === "" ? null : Number(text));

export function reportBody(
  values: ReportFormValues,
  version: number | null,
): z.input<typeof reportDraftBody> & { conversation: string } {
  const {
    supportMinutes,
    supportTypeId,
    fee,
    transport,
    voucher,
    expenses,
    paymentMethod,
    collectionMethod,
    ...rest
  } = values;
  return {
    ...rest,
    supportMinutes: numberOrNull(supportMinutes),
    supportTypeId: numberOrNull(supportTypeId),
    fee: yen(fee),
    transport: yen(transport),
    voucher: yen(voucher),
    expenses: yen(expenses),
    paymentMethod: (paymentMethod || null) as z.input<typeof reportDraftBody>["paymentMethod"],
    collectionMethod: (collectionMethod || null) as z.input<typeof reportDraftBody>["collectionMethod"],
    headcount: 1 + values.memberIds.length,
    version,
  };
}
