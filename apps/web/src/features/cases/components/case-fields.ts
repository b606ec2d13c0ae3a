import { CONTACT_CHANNELS, ORDER_ROUTES } from "@magokoro/contract/cases/case-values";
import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import type { MasterChoices } from "@magokoro/contract/masters/endpoints";
import { CASE_KINDS, CASE_KIND_LABELS } from "@magokoro/domain/case/case-kind";
import { CASE_PRIORITIES, CASE_PRIORITY_LABELS } from "@magokoro/domain/case/case-priority";
import type { FormFields } from "@/lib/forms/form-fields";
import { withKept } from "@/lib/with-kept";
import type { CaseFormValues } from "./case-form-values";
import { KIND_FIELDS, KIND_FIELD_LABELS, choicesOfKindField } from "./kind-fields";

const same = (values: readonly string[]) => values.map((value) => [value, value] as const);

/** The fields of a case in the words of its form, in the order of its screen. */
export const caseFormFields = (
  choices: MasterChoices | undefined,
  item: Pick<CaseDetail, "service"> | null,
): FormFields<CaseFormValues> => ({
  customerId: { label: "お客様", words: ({ customerName }) => customerName, along: ["customerName"] },
  kind: { label: "種類", options: CASE_KINDS.map((kind) => [kind, CASE_KIND_LABELS[kind]]) },
  serviceId: {
    label: "サービス",
    options: choices
      ? withKept(choices.services, [item?.service]).map(({ id, name }) => [String(id), name] as const)
      : [],
  },
  title: { label: "件名", isRequired: true },
  requestDetail: { label: "取次内容", isRequired: true },
  kindDetail: { label: "種類ごとの項目", words: kindDetailWords, parts: KIND_FIELD_LABELS },
  requestedDate: { label: "希望日" },
  requestedTimeFrom: { label: "希望時刻（から）" },
  requestedTimeTo: { label: "希望時刻（まで）" },
  priority: {
    label: "優先度",
    options: CASE_PRIORITIES.map((priority) => [priority, CASE_PRIORITY_LABELS[priority]]),
  },
  contactChannel: { label: "行動種別", options: same(CONTACT_CHANNELS) },
  orderRoute: { label: "受注経路", options: same(ORDER_ROUTES) },
  estimatedMinutes: { label: "所要時間の目安（分）" },
  estimatedPrice: { label: "料金の目安（円・税抜）" },
  visitAddress: { label: "訪問先" },
});

function kindDetailWords({ kind, kindDetail }: CaseFormValues): string {
  return KIND_FIELDS[kind]
    .flatMap((field) => {
      const value = String(kindDetail[field.name] ?? "");
      const words = choicesOfKindField(field)?.find(([one]) => one === value)?.[1] ?? value;
      return words ? [`${field.label}：${words}`] : [];
    })
    .join("\n");
}
