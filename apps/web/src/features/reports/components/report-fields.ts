import { COLLECTION_METHODS, PAYMENT_METHODS } from "@magokoro/contract/customers/customer-values";
import type { MasterChoices } from "@magokoro/contract/masters/endpoints";
import type { FormField, FormFields } from "@/lib/forms/form-fields";
import type { ReportFormValues } from "./report-form-values";

type Named = { id: number; name: string };

const same = (values: readonly string[]) => values.map((value) => [value, value] as const);

const namesOf = (ids: readonly number[], known: readonly Named[] = []) =>
  ids.map((id) => known.find((one) => one.id === id)?.name ?? `番号 ${id}`).join("、");

const yen = (
  name: "fee" | "transport" | "voucher" | "expenses",
  label: string,
): FormField<ReportFormValues> => ({
  label,
  words: (values) => (values[name] === "" ? "" : `${values[name]}円`),
});

/** The fields of a report in the words of its form, in the order of its screen. */
export const reportFields = (
  people: readonly Named[],
  choices: MasterChoices | undefined,
): FormFields<ReportFormValues> => ({
  conversation: { label: "会話の内容" },
  workSummary: { label: "作業の内容" },
  condition: { label: "お客様の様子" },
  nextAction: { label: "次回の予定" },
  supportMinutes: { label: "作業時間（分）" },
  supportTypeId: {
    label: "サポート種別",
    options: choices?.supportTypes.map(({ id, name }) => [String(id), name] as const) ?? [],
  },
  serviceTypeIds: {
    label: "商品カテゴリ",
    words: ({ serviceTypeIds }) => namesOf(serviceTypeIds, choices?.serviceTypes),
  },
  trigger: { label: "依頼のきっかけ" },
  materials: { label: "使用した資材" },
  troubles: { label: "困りごと" },
  fee: yen("fee", "料金（税込・円）"),
  transport: yen("transport", "交通費（円）"),
  voucher: yen("voucher", "無料券（円）"),
  expenses: yen("expenses", "経費（円）"),
  expensesNote: { label: "経費の内訳" },
  paymentMethod: { label: "支払方法", options: same(PAYMENT_METHODS) },
  collectionMethod: { label: "回収方法", options: same(COLLECTION_METHODS) },
  collected: { label: "その場で回収した" },
  memberIds: { label: "一緒に訪問した人", words: ({ memberIds }) => namesOf(memberIds, people) },
  photoIds: {
    label: "写真",
    words: ({ photoIds }) => (photoIds.length > 0 ? `${photoIds.length}枚` : ""),
  },
});
