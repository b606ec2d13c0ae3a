import type { UserType } from "../user/user-type";
import { CASE_LABELS, type BadgeTone, type CaseLabel } from "./case-labels";
import type { CaseStatus } from "./case-status";

export type Badge = { label: string; tone: BadgeTone };

export type CaseFacts = {
  status: CaseStatus;
  hasConcierge: boolean;
  hasVisitTime: boolean;
  isReportApproved: boolean;
  /** The draft is the viewer's own. */
  isOwnDraft: boolean;
};

/** What a role calls a case, or null where that role does not see it. */
export function caseBadge(viewer: UserType, facts: CaseFacts): Badge | null {
  const found = CASE_LABELS[viewer].find((candidate) => matches(candidate.facts, facts));
  return found ? { label: found.label, tone: found.tone } : null;
}

function matches(wanted: CaseLabel["facts"], actual: CaseFacts): boolean {
  return (
    wanted.status === actual.status &&
    agrees(wanted.hasConcierge, actual.hasConcierge) &&
    agrees(wanted.hasVisitTime, actual.hasVisitTime) &&
    agrees(wanted.isReportApproved, actual.isReportApproved) &&
    agrees(wanted.isOwnDraft, actual.isOwnDraft)
  );
}

function agrees(wanted: boolean | undefined, actual: boolean): boolean {
  return wanted === undefined || wanted === actual;
}
