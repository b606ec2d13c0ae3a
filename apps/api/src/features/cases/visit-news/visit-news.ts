import { isDeepStrictEqual } from "node:util";
import type { VisitChange, VisitPeriod } from "@magokoro/contract/notices/notice-facts";
import type { CaseStatus } from "@magokoro/domain/case/case-status";
import { toTokyoIso } from "@magokoro/domain/date/tokyo-date";
import type { CaseRow } from "../case-row";

export interface VisitNews {
  kind: "visit_cancelled" | "visit_moved" | "visit_unassigned" | "visit_changed";
  conciergeIds: number[];
  visit: VisitPeriod | null;
  previousVisit: VisitPeriod | null;
  changes: VisitChange[];
  isUrgent: boolean;
}

const URGENT_MS = 24 * 60 * 60 * 1000;
const WITH_CONCIERGE: readonly CaseStatus[] = ["assigned", "in_progress"];
const REQUEST = ["title", "requestDetail", "kind", "kindDetail", "serviceId"] as const;

const isWithConcierge = ({ status }: CaseRow) => WITH_CONCIERGE.includes(status);

export function periodOf({ visitStart, visitEnd }: CaseRow): VisitPeriod | null {
  return visitStart && visitEnd ? { start: toTokyoIso(visitStart), end: toTokyoIso(visitEnd) } : null;
}

/** Under way, or within 24 hours: whoever goes there may not look at the app again before. */
export function isVisitNear({ status, visitStart, visitEnd }: CaseRow, now: Date): boolean {
  if (status === "in_progress") return true;
  if (!visitStart || !visitEnd) return false;
  return visitEnd > now && visitStart.getTime() < now.getTime() + URGENT_MS;
}

function changesOf(before: CaseRow, after: CaseRow): VisitChange[] {
  const areMembersSame = isDeepStrictEqual([...before.assigneeIds].sort(), [...after.assigneeIds].sort());
  return [
    ...(before.visitAddress === after.visitAddress && before.customerId === after.customerId
      ? []
      : (["place"] as const)),
    ...(areMembersSame ? [] : (["members"] as const)),
    ...(REQUEST.every((field) => isDeepStrictEqual(before[field], after[field]))
      ? []
      : (["request"] as const)),
  ];
}

/**
 * What a change of a case means to those who were to visit: each concierge is in one of the news at most, and
 * whoever made the change is in none. Other changes of a visit further off wait in the list as 「変更あり」.
 */
export function visitNewsOf(before: CaseRow, after: CaseRow, actorConciergeId: number | null, now: Date) {
  const concerned = isWithConcierge(before) ? before.assigneeIds.filter((id) => id !== actorConciergeId) : [];
  const [was, is] = [periodOf(before), periodOf(after)];
  const isUrgent = isVisitNear(before, now) || isVisitNear(after, now);
  const news: VisitNews[] = [];
  const tell = (kind: VisitNews["kind"], conciergeIds: number[], facts: Partial<VisitNews> = {}) => {
    if (conciergeIds.length > 0)
      news.push({ kind, conciergeIds, visit: was, previousVisit: null, changes: [], isUrgent, ...facts });
  };
  // Taken back from its store it goes to another, without these: for them it is off.
  if (after.status === "cancelled" || after.status === "pending") tell("visit_cancelled", concerned);
  if (!isWithConcierge(after)) return news;
  tell(
    "visit_unassigned",
    concerned.filter((id) => !after.assigneeIds.includes(id)),
  );
  const kept = concerned.filter((id) => after.assigneeIds.includes(id));
  const changes = changesOf(before, after);
  if (!isDeepStrictEqual(was, is)) tell("visit_moved", kept, { visit: is, previousVisit: was, changes });
  else if (isUrgent && changes.length > 0) tell("visit_changed", kept, { visit: is, changes });
  return news;
}
