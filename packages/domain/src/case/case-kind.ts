export const CASE_KINDS = ["support", "care_call", "emergency_visit", "relocation_consultation"] as const;

export type CaseKind = (typeof CASE_KINDS)[number];

export const CASE_KIND_LABELS: Record<CaseKind, string> = {
  support: "通常",
  care_call: "おきづかいコール",
  emergency_visit: "駆けつけ訪問",
  relocation_consultation: "入居相談",
};
