import type { CaseKind } from "@magokoro/domain/case/case-kind";

export interface KindField {
  name: string;
  label: string;
  control: "text" | "long" | "date" | "yen" | "choice" | "yes_no";
  choices?: readonly (readonly [value: string, words: string])[];
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
    { name: "intervention", label: "対応の内容", control: "long" },
    {
      name: "urgency",
      label: "緊急度",
      control: "choice",
      choices: [
        ["immediate", "今すぐ"],
        ["today", "本日中"],
        ["soon", "数日以内"],
      ],
    },
  ],
  relocation_consultation: [
    { name: "facility", label: "施設", control: "text" },
    { name: "plan", label: "プラン", control: "text" },
    { name: "startDate", label: "開始日", control: "date" },
    { name: "monthlyFee", label: "月額", control: "yen" },
    { name: "moveInDate", label: "入居日", control: "date" },
  ],
};

export const KIND_FIELD_LABELS = Object.fromEntries(
  Object.values(KIND_FIELDS).flatMap((fields) => fields.map(({ name, label }) => [name, label])),
);

const YES_NO = [
  ["true", "はい"],
  ["false", "いいえ"],
] as const;

export const choicesOfKindField = ({ control, choices }: KindField): KindField["choices"] =>
  control === "yes_no" ? YES_NO : choices;
