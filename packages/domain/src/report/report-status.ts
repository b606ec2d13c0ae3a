import type { Badge } from "../case/case-badge";
import type { BadgeTone } from "../case/case-labels";

export const REPORT_STATUSES = ["draft", "submitted", "returned", "approved"] as const;

export type ReportStatus = (typeof REPORT_STATUSES)[number];

export const REPORT_STATUS_LABELS: Record<ReportStatus, string> = {
  draft: "下書き",
  submitted: "承認待ち",
  returned: "差し戻し",
  approved: "承認済み",
};

/* Orange waits for its reader; green, as of a case, is filed: 承認待ち until approved. Red is for what burns. */
const TONES: Record<ReportStatus, BadgeTone> = {
  draft: "gray",
  submitted: "green",
  returned: "orange",
  approved: "green",
};

export function reportBadge(status: ReportStatus): Badge {
  return { label: REPORT_STATUS_LABELS[status], tone: TONES[status] };
}
