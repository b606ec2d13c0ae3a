import { EMPLOYMENT_LABELS, EMPLOYMENT_TYPES } from "@magokoro/contract/concierges/concierge-values";
import { weekHoursInWords } from "@magokoro/domain/date/week-hours-words";
import type { FormFields } from "@/lib/forms/form-fields";
import type { ConciergeFormValues } from "./concierge-form-values";

/** The fields of a concierge in the words of the form, in the order of its screen. */
export const CONCIERGE_FIELDS: FormFields<ConciergeFormValues> = {
  name: { label: "お名前" },
  kana: { label: "ふりがな" },
  phone: { label: "電話番号" },
  email: { label: "メールアドレス" },
  birthDate: { label: "生年月日" },
  address: { label: "住所" },
  employmentType: {
    label: "雇用形態",
    options: EMPLOYMENT_TYPES.map((type) => [type, EMPLOYMENT_LABELS[type]]),
  },
  hiredOn: { label: "入店日" },
  skills: { label: "スキル", words: ({ skills }) => (skills ?? []).join("、") },
  workingHours: {
    label: "勤務時間",
    words: ({ workingHours }) => weekHoursInWords(workingHours ?? []).join("\n"),
    parts: { from: "開始", to: "終了" },
  },
  notes: { label: "備考" },
};
