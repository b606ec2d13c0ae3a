import type { CaseAbilities } from "@magokoro/contract/cases/case-response";
import { nextCaseStatus, type CaseAction } from "@magokoro/domain/case/status-machine";
import { isWithinUndo, undoLeftMs } from "@magokoro/domain/case/undo-window";
import type { Actor } from "../../authz/actor";
import type { CaseRow } from "./case-row";

type Facts = Pick<
  CaseRow,
  | "status"
  | "createdBy"
  | "primaryConciergeId"
  | "partnerId"
  | "startedAt"
  | "finishedAt"
  | "isCustomerInSight"
>;
/** What a list or page knows besides: the row itself does not say whether its report was filed. */
type ShownFacts = Facts & { isReportFiled?: boolean };

/** What this actor may do to this row now; use cases and buttons follow the same answer. */
export function caseAbilities(actor: Actor, row: ShownFacts, now: Date): CaseAbilities {
  const may = (action: CaseAction) =>
    nextCaseStatus({ from: row.status, action, by: actor.userType }).allowed;
  const isOffice = actor.userType === "operator" || actor.userType === "partner";
  const isDraft = row.status === "draft";
  const isOwnDraft = isDraft && row.createdBy === actor.userId;
  const isBeforeCompleted = may("cancel");
  return {
    canEdit: isOffice && isBeforeCompleted,
    canSubmit: isDraft && may("submit"),
    canDelete: isOwnDraft && may("delete_draft"),
    canDispatch: may("dispatch"),
    canResend: actor.userType === "operator" && row.status === "confirmed",
    canCancel: !isDraft && may("cancel"),
    canAccept: may("accept"),
    canDecline: may("decline"),
    canAssign: may("assign"),
    canSchedule: may("schedule") && row.primaryConciergeId !== null,
    canPutBack:
      may("put_back") && !row.isReportFiled && (actor.userType !== "concierge" || isWithinUndo(row, now)),
    canStart: may("start") && row.primaryConciergeId !== null,
    canFinish: may("finish"),
    canReport: may("submit_report"),
    canAddLog: isOffice && !isDraft && row.status !== "cancelled" && row.isCustomerInSight,
  };
}

/** For how many milliseconds 「元に戻す」 is offered after the last step; the store has its own button. */
export function caseUndoMs(actor: Actor, row: ShownFacts, now: Date): number {
  const isOffered = actor.userType === "concierge" && caseAbilities(actor, row, now).canPutBack;
  return isOffered ? undoLeftMs(row, now) : 0;
}
