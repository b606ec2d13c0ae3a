import { caseFields, filedCaseFields } from "@magokoro/contract/cases/case-body";
import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { z } from "zod";
import { KIND_FIELDS } from "./kind-fields";

/** Shown beside the id, in the form as in its draft; not sent. */
const shown = { customerName: z.string() };

export const caseDraftForm = caseFields.extend(shown);
export const filedCaseForm = filedCaseFields.safeExtend(shown);

type Typed = z.input<typeof caseDraftForm>;

/** Every input holds something. */
export type CaseFormValues = {
  [Name in Exclude<keyof Typed, "supportTypeId">]-?: Exclude<Typed[Name], undefined>;
};

export const EMPTY_CASE: CaseFormValues = {
  kind: "support",
  kindDetail: {},
  customerId: null,
  customerName: "",
  title: "",
  requestDetail: "",
  serviceId: "",
  contactChannel: "電話",
  orderRoute: "コールセンター",
  priority: "normal",
  requestedDate: "",
  requestedTimeFrom: "",
  requestedTimeTo: "",
  visitAddress: "",
  estimatedMinutes: "",
  estimatedPrice: "",
};

export const caseFormValues = (item: CaseDetail): CaseFormValues => ({
  kind: item.kind,
  kindDetail: item.kindDetail,
  customerId: item.customer?.id ?? null,
  customerName: item.customer?.name ?? "",
  title: item.title,
  requestDetail: item.requestDetail,
  serviceId: item.service?.id ?? "",
  contactChannel: item.contactChannel ?? "",
  orderRoute: item.orderRoute ?? "",
  priority: item.priority,
  requestedDate: item.requestedDate ?? "",
  requestedTimeFrom: item.requestedTimeFrom ?? "",
  requestedTimeTo: item.requestedTimeTo ?? "",
  visitAddress: item.visitAddress ?? "",
  estimatedMinutes: item.estimatedMinutes ?? "",
  estimatedPrice: item.estimatedPrice ?? "",
});

/** What was typed for another kind stays in the form, in case its kind comes back; it is not sent. */
export function caseBody({ customerName: _shown, kindDetail, ...rest }: CaseFormValues) {
  const own = KIND_FIELDS[rest.kind].map(({ name }) => [name, kindDetail[name]] as const);
  return { ...rest, kindDetail: Object.fromEntries(own.filter(([, value]) => value !== undefined)) };
}
