export const CASE_STATUSES = [
  "draft",
  "pending",
  "confirmed",
  "assigned",
  "in_progress",
  "completed",
  "reported",
  "cancelled",
] as const;

export type CaseStatus = (typeof CASE_STATUSES)[number];

/** A status in the operators' words, for sentences such as 「現在「対応中」のため、…」. */
export const CASE_STATUS_WORDS: Record<CaseStatus, string> = {
  draft: "下書き",
  pending: "店舗未決定",
  confirmed: "店舗未対応",
  assigned: "対応予定",
  in_progress: "対応中",
  completed: "報告未完了",
  reported: "報告完了",
  cancelled: "キャンセル",
};
