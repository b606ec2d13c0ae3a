import type { UserType } from "../user/user-type";
import type { CaseStatus } from "./case-status";

export type BadgeTone = "gray" | "orange" | "yellow" | "sky" | "blue" | "purple" | "green" | "red";

export interface Badge {
  label: string;
  tone: BadgeTone;
}

export interface CaseFacts {
  status: CaseStatus;
  hasConcierge: boolean;
  hasVisitTime: boolean;
  isReportApproved: boolean;
  /** The draft is the viewer's own. */
  isOwnDraft: boolean;
}

type Labeller = (facts: CaseFacts) => Badge | null;

const badge = (label: string, tone: BadgeTone): Badge => ({ label, tone });

const DRAFT = badge("下書き", "gray");
const SCHEDULED = badge("対応予定", "sky");
const VISIT_PLANNED = badge("訪問予定", "sky");
const IN_PROGRESS = badge("対応中", "blue");
const CANCELLED = badge("キャンセル", "red");

const forOffice: Record<CaseStatus, Labeller> = {
  draft: () => DRAFT,
  pending: () => badge("店舗未決定", "orange"),
  confirmed: () => badge("店舗未対応", "orange"),
  assigned: (facts) => (facts.hasConcierge ? SCHEDULED : badge("CS確認中", "yellow")),
  in_progress: () => IN_PROGRESS,
  completed: () => badge("報告未完了", "purple"),
  reported: () => badge("報告完了", "green"),
  cancelled: () => CANCELLED,
};

const forStore: Record<CaseStatus, Labeller> = {
  draft: (facts) => (facts.isOwnDraft ? DRAFT : null),
  pending: () => null,
  confirmed: () => badge("店舗未確認", "orange"),
  assigned: (facts) => {
    if (!facts.hasConcierge) return badge("CS未決定", "yellow");
    return facts.hasVisitTime ? VISIT_PLANNED : badge("訪問日未定", "yellow");
  },
  in_progress: () => IN_PROGRESS,
  completed: () => badge("報告待ち", "purple"),
  reported: (facts) => badge(facts.isReportApproved ? "完了" : "承認待ち", "green"),
  cancelled: () => CANCELLED,
};

const forConcierge: Record<CaseStatus, Labeller> = {
  draft: () => null,
  pending: () => null,
  confirmed: () => null,
  assigned: (facts) => {
    if (!facts.hasConcierge) return null;
    return facts.hasVisitTime ? VISIT_PLANNED : badge("訪問日が未決", "yellow");
  },
  in_progress: () => IN_PROGRESS,
  completed: () => badge("未報告", "orange"),
  reported: () => badge("報告済み", "green"),
  cancelled: () => null,
};

const LABELLERS: Record<UserType, Record<CaseStatus, Labeller>> = {
  admin: forOffice,
  operator: forOffice,
  partner: forStore,
  concierge: forConcierge,
};

/** What a role calls a case, or null where that role does not see it. */
export function caseBadge(viewer: UserType, facts: CaseFacts): Badge | null {
  return LABELLERS[viewer][facts.status](facts);
}
