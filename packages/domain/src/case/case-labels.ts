import type { UserType } from "../user/user-type";
import type { CaseStatus } from "./case-status";

export type BadgeTone = "gray" | "orange" | "yellow" | "sky" | "blue" | "purple" | "green" | "red";

/** What must hold for a label; a fact left out may be either way. */
type LabelFacts = {
  status: CaseStatus;
  hasConcierge?: boolean;
  hasVisitTime?: boolean;
  isReportApproved?: boolean;
  /** The viewer wrote the draft. */
  isOwnDraft?: true;
};

/** `value` names the condition in URLs; what a role does not tell apart has one value for it. */
export type CaseLabel = { value: string; label: string; tone: BadgeTone; facts: LabelFacts };

const OFFICE: readonly CaseLabel[] = [
  { value: "draft", label: "下書き", tone: "gray", facts: { status: "draft" } },
  { value: "pending", label: "店舗未決定", tone: "orange", facts: { status: "pending" } },
  { value: "confirmed", label: "店舗未対応", tone: "orange", facts: { status: "confirmed" } },
  {
    value: "unassigned",
    label: "CS確認中",
    tone: "yellow",
    facts: { status: "assigned", hasConcierge: false },
  },
  { value: "scheduled", label: "対応予定", tone: "sky", facts: { status: "assigned", hasConcierge: true } },
  { value: "in_progress", label: "対応中", tone: "blue", facts: { status: "in_progress" } },
  { value: "completed", label: "報告未完了", tone: "purple", facts: { status: "completed" } },
  { value: "reported", label: "報告完了", tone: "green", facts: { status: "reported" } },
  { value: "cancelled", label: "キャンセル", tone: "red", facts: { status: "cancelled" } },
];

const UNDATED: LabelFacts = { status: "assigned", hasConcierge: true, hasVisitTime: false };
const SCHEDULED: LabelFacts = { status: "assigned", hasConcierge: true, hasVisitTime: true };

const PARTNER: readonly CaseLabel[] = [
  { value: "draft", label: "下書き", tone: "gray", facts: { status: "draft", isOwnDraft: true } },
  { value: "confirmed", label: "店舗未確認", tone: "orange", facts: { status: "confirmed" } },
  {
    value: "unassigned",
    label: "CS未決定",
    tone: "yellow",
    facts: { status: "assigned", hasConcierge: false },
  },
  { value: "undated", label: "訪問日未定", tone: "yellow", facts: UNDATED },
  { value: "scheduled", label: "訪問予定", tone: "sky", facts: SCHEDULED },
  { value: "in_progress", label: "対応中", tone: "blue", facts: { status: "in_progress" } },
  { value: "completed", label: "報告待ち", tone: "purple", facts: { status: "completed" } },
  {
    value: "to_approve",
    label: "承認待ち",
    tone: "green",
    facts: { status: "reported", isReportApproved: false },
  },
  { value: "reported", label: "完了", tone: "green", facts: { status: "reported", isReportApproved: true } },
  { value: "cancelled", label: "キャンセル", tone: "red", facts: { status: "cancelled" } },
];

const CONCIERGE: readonly CaseLabel[] = [
  { value: "undated", label: "訪問日が未決", tone: "yellow", facts: UNDATED },
  { value: "scheduled", label: "訪問予定", tone: "sky", facts: SCHEDULED },
  { value: "in_progress", label: "対応中", tone: "blue", facts: { status: "in_progress" } },
  { value: "completed", label: "未報告", tone: "orange", facts: { status: "completed" } },
  { value: "reported", label: "報告済み", tone: "green", facts: { status: "reported" } },
];

/** The table of product.md, "What each role calls it". A condition without a row is hidden from that role. */
export const CASE_LABELS: Record<UserType, readonly CaseLabel[]> = {
  admin: OFFICE,
  operator: OFFICE,
  partner: PARTNER,
  concierge: CONCIERGE,
};
