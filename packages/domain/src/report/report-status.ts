import type { Badge } from "../case/case-badge";

export const REPORT_STATUSES = ["draft", "submitted", "returned", "approved"] as const;

export type ReportStatus = (typeof REPORT_STATUSES)[number];

const BADGES: Record<ReportStatus, Badge> = {
  draft: { label: "下書き", tone: "gray" },
  submitted: { label: "承認待ち", tone: "orange" },
  returned: { label: "差し戻し", tone: "red" },
  approved: { label: "承認済み", tone: "green" },
};

export function reportBadge(status: ReportStatus): Badge {
  return BADGES[status];
}
