import type { CaseKind } from "@magokoro/domain/case/case-kind";

export interface KindField {
  name: string;
  label: string;
  control: "text" | "long" | "date" | "yen" | "choice" | "yes_no";
  isRequired?: boolean;
  choices?: { value: string; label: string }[];
}

/** The extra fields of each kind, for the form and for reading; the contract says what they may hold. */
export const KIND_FIELDS: Record<CaseKind, KindField[]> = {
  support: [],
  care_call: [
    { name: "result", label: "通話の結果", control: "long" },
    { name: "isAtHome", label: "ご在宅", control: "yes_no" },
    { name: "signsNoticed", label: "気づいたこと", control: "long" },
  ],
  emergency_visit: [
    { name: "intervention", label: "対応の内容", control: "long", isRequired: true },
    {
      name: "urgency",
      label: "緊急度",
      control: "choice",
      isRequired: true,
      choices: [
        { value: "immediate", label: "今すぐ" },
        { value: "today", label: "本日中" },
        { value: "soon", label: "数日以内" },
      ],
    },
  ],
  relocation_consultation: [
    { name: "facility", label: "施設", control: "text", isRequired: true },
    { name: "plan", label: "プラン", control: "text" },
    { name: "startDate", label: "開始日", control: "date" },
    { name: "monthlyFee", label: "月額", control: "yen" },
    { name: "moveInDate", label: "入居日", control: "date" },
  ],
};
