import type { MasterChoices } from "@magokoro/contract/masters/endpoints";
import { CASE_KIND_LABELS } from "@magokoro/domain/case/case-kind";
import { CASE_PRIORITY_LABELS } from "@magokoro/domain/case/case-priority";
import type { ComparedField } from "@/lib/drafts/compare-versions";
import type { CaseFormValues } from "./case-form-values";
import { KIND_FIELDS } from "./kind-fields";

/** The fields of a case in the words of its form, for whoever meets another's change. */
export function caseComparedFields(choices: MasterChoices | undefined): ComparedField<CaseFormValues>[] {
  const serviceName = (id: string) =>
    choices?.services.find((service) => String(service.id) === id)?.name ?? id;
  return [
    { name: "customerId", label: "お客様", words: (values) => values.customerName, along: ["customerName"] },
    { name: "kind", label: "種類", words: (values) => CASE_KIND_LABELS[values.kind] },
    { name: "kindDetail", label: "種類ごとの項目", words: kindDetailWords },
    { name: "serviceId", label: "サービス", words: (values) => serviceName(values.serviceId) },
    { name: "title", label: "件名" },
    { name: "requestDetail", label: "取次内容" },
    { name: "requestedDate", label: "希望日" },
    { name: "requestedTimeFrom", label: "希望時刻（から）" },
    { name: "requestedTimeTo", label: "希望時刻（まで）" },
    { name: "priority", label: "優先度", words: (values) => CASE_PRIORITY_LABELS[values.priority] },
    { name: "contactChannel", label: "行動種別" },
    { name: "orderRoute", label: "受注経路" },
    { name: "estimatedMinutes", label: "所要時間の目安（分）" },
    { name: "estimatedPrice", label: "料金の目安（円・税抜）" },
    { name: "visitAddress", label: "訪問先" },
  ];
}

function kindDetailWords({ kind, kindDetail }: CaseFormValues): string {
  return KIND_FIELDS[kind]
    .filter(({ name }) => kindDetail[name])
    .map(({ name, label, control, choices }) => {
      const value = kindDetail[name] ?? "";
      if (control === "yes_no") return `${label}：${value === "true" ? "はい" : "いいえ"}`;
      return `${label}：${choices?.find((choice) => choice.value === value)?.label ?? value}`;
    })
    .join("\n");
}
