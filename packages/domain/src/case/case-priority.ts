/** From least to most pressing; the order is the sort order. */
export const CASE_PRIORITIES = ["low", "normal", "high", "urgent"] as const;

export type CasePriority = (typeof CASE_PRIORITIES)[number];

export const CASE_PRIORITY_LABELS: Record<CasePriority, string> = {
  low: "低",
  normal: "通常",
  high: "高",
  urgent: "緊急",
};
