import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import type { caseFields } from "@magokoro/contract/cases/case-body";
import type { CaseKind } from "@magokoro/domain/case/case-kind";
import type { CasePriority } from "@magokoro/domain/case/case-priority";
import type { z } from "zod";
import { KIND_FIELDS } from "./kind-fields";

/** The form keeps texts, as inputs do; they become the contract's types when they are sent. */
export interface CaseFormValues {
  kind: CaseKind;
  kindDetail: Record<string, string>;
  customerId: number | null;
  customerName: string;
  title: string;
  requestDetail: string;
  serviceId: string;
  contactChannel: string;
  orderRoute: string;
  priority: CasePriority;
  requestedDate: string;
  requestedTimeFrom: string;
  requestedTimeTo: string;
  visitAddress: string;
  estimatedMinutes: string;
  estimatedPrice: string;
}

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

const textOf = (value: unknown): string => (value === null || value === undefined ? "" : String(value));

export function caseFormValues(item: CaseDetail): CaseFormValues {
  return {
    kind: item.kind,
    kindDetail: Object.fromEntries(
      Object.entries(item.kindDetail).map(([name, value]) => [name, textOf(value)]),
    ),
    customerId: item.customer?.id ?? null,
    customerName: item.customer?.name ?? "",
    title: item.title,
    requestDetail: item.requestDetail,
    serviceId: textOf(item.service?.id),
    contactChannel: textOf(item.contactChannel),
    orderRoute: textOf(item.orderRoute),
    priority: item.priority,
    requestedDate: textOf(item.requestedDate),
    requestedTimeFrom: textOf(item.requestedTimeFrom),
    requestedTimeTo: textOf(item.requestedTimeTo),
    visitAddress: textOf(item.visitAddress),
    estimatedMinutes: textOf(item.estimatedMinutes),
    estimatedPrice: textOf(item.estimatedPrice),
  };
}

const numberOf = (text: string): number | null => (text === "" ? null : Number(text));

export function caseBody(values: CaseFormValues): z.input<typeof caseFields> {
  const { customerName: _shown, kindDetail, serviceId, estimatedMinutes, estimatedPrice, ...rest } = values;
  return {
    ...rest,
    kindDetail: kindDetailBody(values.kind, kindDetail),
    serviceId: numberOf(serviceId),
    estimatedMinutes: numberOf(estimatedMinutes),
    estimatedPrice: numberOf(estimatedPrice),
  };
}

function kindDetailBody(
  kind: CaseKind,
  detail: Record<string, string>,
): Record<string, string | number | boolean> {
  const entries = KIND_FIELDS[kind].flatMap(({ name, control }): [string, string | number | boolean][] => {
    const text = detail[name] ?? "";
    if (text === "") return [];
    if (control === "yen") return [[name, Number(text)]];
    if (control === "yes_no") return [[name, text === "true"]];
    return [[name, text]];
  });
  return Object.fromEntries(entries);
}
