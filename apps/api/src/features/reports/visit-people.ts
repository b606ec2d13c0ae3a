import type { ReportFields } from "@magokoro/contract/reports/report-body";
import type { Actor } from "../../authz/actor";
import type { CaseRow } from "../cases/case-row";

interface VisitPeople {
  memberIds: number[];
  headcount: number;
}

/**
 * Who went along, as a concierge files or keeps a report: those that were sent, and for a new report where
 * nobody was, everybody assigned to the case. The reporter is never a member; nothing is what stays.
 */
export function visitPeople(
  actor: Actor,
  visit: CaseRow,
  fields: Pick<ReportFields, "memberIds" | "headcount">,
  isNew: boolean,
): Partial<VisitPeople> {
  const named = fields.memberIds ?? (isNew ? visit.assigneeIds : undefined);
  if (!named) return fields.headcount === undefined ? {} : { headcount: fields.headcount };
  const memberIds = [...new Set(named)].filter((id) => id !== actor.conciergeId);
  return { memberIds, headcount: fields.headcount ?? 1 + memberIds.length };
}
