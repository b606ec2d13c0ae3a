import type { MasterChoices } from "@magokoro/contract/masters/endpoints";
import type { ComparedField } from "@/lib/drafts/compare-versions";
import type { ReportFormValues } from "./report-form-values";

const yen = (name: "fee" | "transport" | "voucher" | "expenses", label: string) => ({
  name,
  label,
  words: (values: ReportFormValues) => (values[name] ? `${values[name]}円` : ""),
});

/** The fields of a report in the words of its form, for whoever wrote it on two devices. */
export function reportComparedFields(
  people: readonly { id: number; name: string }[],
  choices: MasterChoices | undefined,
): ComparedField<ReportFormValues>[] {
  const namesOf = (ids: number[], known: readonly { id: number; name: string }[] = []) =>
    ids.map((id) => known.find((one) => one.id === id)?.name ?? `番号 ${id}`).join("、");
  return [
    { name: "conversation", label: "会話の内容" },
    { name: "workSummary", label: "作業の内容" },
    { name: "condition", label: "お客様の様子" },
    { name: "nextAction", label: "次回の予定" },
    { name: "supportMinutes", label: "作業時間（分）" },
    {
      name: "supportTypeId",
      label: "サポート種別",
      words: ({ supportTypeId }) =>
        namesOf(supportTypeId ? [Number(supportTypeId)] : [], choices?.supportTypes),
    },
    {
      name: "serviceTypeIds",
      label: "商品カテゴリ",
      words: ({ serviceTypeIds }) => namesOf(serviceTypeIds, choices?.serviceTypes),
    },
    { name: "trigger", label: "依頼のきっかけ" },
    { name: "materials", label: "使用した資材" },
    { name: "troubles", label: "困りごと" },
    yen("fee", "料金（税込・円）"),
    yen("transport", "交通費（円）"),
    yen("voucher", "無料券（円）"),
    yen("expenses", "経費（円）"),
    { name: "expensesNote", label: "経費の内訳" },
    { name: "paymentMethod", label: "支払方法" },
    { name: "collectionMethod", label: "回収方法" },
    {
      name: "collected",
      label: "その場で回収した",
      words: ({ collected }) => (collected ? "はい" : "いいえ"),
    },
    {
      name: "memberIds",
      label: "一緒に訪問した人",
      words: ({ memberIds }) => namesOf(memberIds, people),
    },
    {
      name: "photoIds",
      label: "写真",
      words: ({ photoIds }) => (photoIds.length > 0 ? `${photoIds.length}枚` : ""),
    },
  ];
}
