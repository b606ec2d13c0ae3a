import { CASE_ACTS, type CaseAct } from "@magokoro/domain/case/case-acts";
import { CASE_STATUS_WORDS } from "@magokoro/domain/case/case-status";
import { CASE_ACTIONS, nextCaseStatus, type CaseAction } from "@magokoro/domain/case/status-machine";
import { isWithinUndo, undoLeftMs } from "@magokoro/domain/case/undo-window";
import type { Actor } from "../../authz/actor";
import { AppError } from "../../platform/app-error";
import type { CaseRow } from "./case-row";

type Facts = Pick<
  CaseRow,
  | "status"
  | "createdBy"
  | "primaryConciergeId"
  | "startedAt"
  | "finishedAt"
  | "reportApproved"
  | "isCustomerInSight"
>;
/** What a list or page knows besides: the row itself does not say whether its report was filed. */
type ShownFacts = Facts & { isReportFiled?: boolean };

interface Condition {
  holds(row: ShownFacts, actor: Actor, now: Date): boolean;
  /** Why not, for the user. */
  refusal(row: ShownFacts): string;
}

const withConcierge = (cannot: string): Condition => ({
  holds: (row) => row.primaryConciergeId !== null,
  refusal: () => `担当のコンシェルジュが決まっていないため、${cannot}。`,
});
const unapproved: Condition = {
  holds: (row) => !row.reportApproved,
  refusal: () => "この報告書は承認済みです。",
};
const isOffice = ({ userType }: Actor) => userType === "operator" || userType === "partner";
const inStatus = ({ status }: ShownFacts, cannot: string) =>
  `この案件は現在「${CASE_STATUS_WORDS[status]}」のため、${cannot}。`;

/** What must hold besides the status machine's word, which knows role and status alone. */
const CONDITIONS: Partial<Record<CaseAct, Condition>> = {
  cancel: {
    holds: (row) => row.status !== "draft",
    refusal: () => "下書きはキャンセルではなく削除してください。",
  },
  delete_draft: {
    holds: (row, actor) => row.createdBy === actor.userId,
    refusal: () => "下書きを削除できるのは作成した人だけです。",
  },
  schedule: withConcierge("訪問日時を設定できません"),
  start: withConcierge("対応を開始できません"),
  put_back: {
    holds: (row, actor, now) =>
      !row.isReportFiled && (actor.userType !== "concierge" || isWithinUndo(row, now)),
    refusal: (row) =>
      row.isReportFiled
        ? "この案件は報告書が一度提出されているため、対応の完了を取り消せません。"
        : `${row.status === "completed" ? "完了" : "開始"}から時間が過ぎたため、ご自身では元に戻せません。店舗に取り消しを依頼してください。`,
  },
  return_report: unapproved,
  approve_report: unapproved,
  edit: {
    holds: (row, actor) => isOffice(actor) && isMove("cancel", row, actor),
    refusal: (row) => inStatus(row, "内容を変更できません"),
  },
  add_log: {
    holds: (row, actor) =>
      isOffice(actor) && row.status !== "draft" && row.status !== "cancelled" && row.isCustomerInSight,
    refusal: (row) => inStatus(row, "対応履歴を追加できません"),
  },
};

const isAction = (act: CaseAct): act is CaseAction => CASE_ACTIONS.some((action) => action === act);
const isMove = (action: CaseAction, row: ShownFacts, actor: Actor) =>
  nextCaseStatus({ from: row.status, action, by: actor.userType }).allowed;
const isMet = (act: CaseAct, row: ShownFacts, actor: Actor, now: Date) =>
  CONDITIONS[act]?.holds(row, actor, now) ?? true;

/** What this actor may do to this row now; use cases and buttons follow the same answer. */
export function caseActs(actor: Actor, row: ShownFacts, now: Date): CaseAct[] {
  return CASE_ACTS.filter(
    (act) => (!isAction(act) || isMove(act, row, actor)) && isMet(act, row, actor, now),
  );
}

/** The machine's word aside: that what else an act needs is there. @throws AppError CONFLICT */
export function assertConditions(actor: Actor, row: ShownFacts, act: CaseAct, now: Date): void {
  const condition = CONDITIONS[act];
  if (!condition || condition.holds(row, actor, now)) return;
  throw new AppError("CONFLICT", {
    message: condition.refusal(row),
    details: { reason: "status", currentStatus: row.status },
  });
}

/** For how many milliseconds 「元に戻す」 is offered after the last step; the store has its own button. */
export function caseUndoMs(actor: Actor, row: ShownFacts, now: Date): number {
  const isOffered = actor.userType === "concierge" && caseActs(actor, row, now).includes("put_back");
  return isOffered ? undoLeftMs(row, now) : 0;
}
