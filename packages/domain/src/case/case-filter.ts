import type { UserType } from "../user/user-type";
import type { CaseStatus } from "./case-status";

/** Which cases a choice of the list's status filter means; a repository turns it into SQL. */
export interface CaseFilterFacts {
  status: CaseStatus;
  hasConcierge?: boolean;
  hasVisitTime?: boolean;
  isReportApproved?: boolean;
}

export interface CaseFilterOption {
  value: string;
  label: string;
  facts: CaseFilterFacts;
}

const option = (value: string, label: string, facts: CaseFilterFacts): CaseFilterOption => ({
  value,
  label,
  facts,
});

const OFFICE = [
  option("draft", "下書き", { status: "draft" }),
  option("pending", "店舗未決定", { status: "pending" }),
  option("confirmed", "店舗未対応", { status: "confirmed" }),
  option("unassigned", "CS確認中", { status: "assigned", hasConcierge: false }),
  option("scheduled", "対応予定", { status: "assigned", hasConcierge: true }),
  option("in_progress", "対応中", { status: "in_progress" }),
  option("completed", "報告未完了", { status: "completed" }),
  option("reported", "報告完了", { status: "reported" }),
  option("cancelled", "キャンセル", { status: "cancelled" }),
];

const STORE = [
  option("draft", "下書き", { status: "draft" }),
  option("confirmed", "店舗未確認", { status: "confirmed" }),
  option("unassigned", "CS未決定", { status: "assigned", hasConcierge: false }),
  option("undated", "訪問日未定", { status: "assigned", hasConcierge: true, hasVisitTime: false }),
  option("scheduled", "訪問予定", { status: "assigned", hasConcierge: true, hasVisitTime: true }),
  option("in_progress", "対応中", { status: "in_progress" }),
  option("completed", "報告待ち", { status: "completed" }),
  option("to_approve", "承認待ち", { status: "reported", isReportApproved: false }),
  option("reported", "完了", { status: "reported", isReportApproved: true }),
  option("cancelled", "キャンセル", { status: "cancelled" }),
];

const CONCIERGE = [
  option("undated", "訪問日が未決", { status: "assigned", hasVisitTime: false }),
  option("scheduled", "訪問予定", { status: "assigned", hasVisitTime: true }),
  option("in_progress", "対応中", { status: "in_progress" }),
  option("completed", "未報告", { status: "completed" }),
  option("reported", "報告済み", { status: "reported" }),
];

const OPTIONS: Record<UserType, readonly CaseFilterOption[]> = {
  admin: OFFICE,
  operator: OFFICE,
  partner: STORE,
  concierge: CONCIERGE,
};

/** The choices of a role's case list, in the order of the work. */
export function caseFilterOptions(viewer: UserType): readonly CaseFilterOption[] {
  return OPTIONS[viewer];
}

/** The facts behind a choice, or null when this role has no such choice. */
export function caseFilterFacts(viewer: UserType, value: string): CaseFilterFacts | null {
  return OPTIONS[viewer].find((candidate) => candidate.value === value)?.facts ?? null;
}
