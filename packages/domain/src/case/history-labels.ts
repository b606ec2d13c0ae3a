import type { UserType } from "../user/user-type";
import { caseBadge, type CaseFacts } from "./case-badge";
import type { CaseStatus } from "./case-status";

interface HistoryStep {
  action: string;
  fromStatus: CaseStatus | null;
  toStatus: CaseStatus | null;
}

export interface HistoryLabels {
  fromLabel: string | null;
  toLabel: string | null;
}

/** What the row says of now and the history does not say of then. */
type KnownFacts = Pick<CaseFacts, "hasVisitTime" | "isOwnDraft">;

/**
 * Both ends of each step in the words of the reader's role, the words of the badge: a store never reads
 * the operators'. Null where that role does not see the status.
 * @param steps oldest first
 */
export function historyLabels(
  viewer: UserType,
  steps: readonly HistoryStep[],
  known: KnownFacts,
): HistoryLabels[] {
  const firstAssigned = steps.findIndex(({ action }) => action === "assign");
  return steps.map(({ action, fromStatus, toStatus }, index) => {
    const label = (status: CaseStatus | null, isAfter: boolean) =>
      status === null
        ? null
        : (caseBadge(viewer, {
            ...known,
            status,
            hasConcierge: firstAssigned >= 0 && (isAfter ? index >= firstAssigned : index > firstAssigned),
            isReportApproved: isAfter && action === "approve_report",
          })?.label ?? null);
    return { fromLabel: label(fromStatus, false), toLabel: label(toStatus, true) };
  });
}
