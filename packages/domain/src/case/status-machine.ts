import type { UserType } from "../user/user-type";
import { CASE_STATUS_WORDS, type CaseStatus } from "./case-status";

export const CASE_ACTIONS = [
  "save_draft",
  "submit",
  "repeat_request",
  "dispatch",
  "change_store",
  "accept",
  "decline",
  "assign",
  "set_visit_time",
  "start",
  "put_back",
  "finish",
  "submit_report",
  "return_report",
  "approve_report",
  "cancel",
  "delete_draft",
] as const;

export type CaseAction = (typeof CASE_ACTIONS)[number];

/** The action as a verbal noun: 「…できません」 and the history both read well with it. */
export const CASE_ACTION_LABELS: Record<CaseAction, string> = {
  save_draft: "下書き保存",
  submit: "登録",
  repeat_request: "継続依頼",
  dispatch: "店舗の決定",
  change_store: "店舗の変更",
  accept: "受諾",
  decline: "辞退",
  assign: "担当者の割り当て",
  set_visit_time: "訪問日時の設定",
  start: "開始",
  put_back: "開始の取り消し",
  finish: "完了",
  submit_report: "報告の提出",
  return_report: "報告の差し戻し",
  approve_report: "報告の承認",
  cancel: "キャンセル",
  delete_draft: "下書きの削除",
};

/** `null` stands for a case that does not exist: before it is made, or after it is deleted. */
type MaybeStatus = CaseStatus | null;

interface Transition {
  action: CaseAction;
  by: readonly UserType[];
  from: readonly MaybeStatus[];
  to: MaybeStatus;
}

const NEW_OR_DRAFT = [null, "draft"] as const;
const BEFORE_COMPLETED = ["draft", "pending", "confirmed", "assigned", "in_progress"] as const;

/** The table of the product design; nothing else changes a status. */
const TRANSITIONS: readonly Transition[] = [
  { action: "save_draft", by: ["operator", "partner"], from: NEW_OR_DRAFT, to: "draft" },
  { action: "submit", by: ["operator"], from: NEW_OR_DRAFT, to: "pending" },
  { action: "submit", by: ["partner"], from: NEW_OR_DRAFT, to: "assigned" },
  { action: "repeat_request", by: ["concierge"], from: [null], to: "confirmed" },
  { action: "dispatch", by: ["operator"], from: ["pending"], to: "confirmed" },
  { action: "change_store", by: ["operator"], from: ["confirmed"], to: "confirmed" },
  { action: "accept", by: ["partner"], from: ["confirmed"], to: "assigned" },
  { action: "decline", by: ["partner"], from: ["confirmed"], to: "pending" },
  { action: "assign", by: ["partner"], from: ["assigned"], to: "assigned" },
  { action: "set_visit_time", by: ["concierge", "partner"], from: ["assigned"], to: "assigned" },
  { action: "start", by: ["concierge"], from: ["assigned"], to: "in_progress" },
  { action: "put_back", by: ["partner"], from: ["in_progress"], to: "assigned" },
  { action: "finish", by: ["concierge"], from: ["in_progress"], to: "completed" },
  { action: "submit_report", by: ["concierge"], from: ["completed"], to: "reported" },
  { action: "return_report", by: ["partner"], from: ["reported"], to: "completed" },
  { action: "approve_report", by: ["partner"], from: ["reported"], to: "reported" },
  { action: "cancel", by: ["operator", "partner"], from: BEFORE_COMPLETED, to: "cancelled" },
  { action: "delete_draft", by: ["operator", "partner"], from: ["draft"], to: null },
];

export interface TransitionAttempt {
  from: MaybeStatus;
  action: CaseAction;
  by: UserType;
  /** With `submit` by an operator: a store is chosen, so the case goes there at once. */
  isStoreChosen?: boolean;
}

export type TransitionVerdict =
  | { allowed: true; to: MaybeStatus }
  | { allowed: false; reason: "role" | "status"; message: string };

/** Where an action leads, or why it may not happen, as a sentence that names the current status. */
export function nextCaseStatus({ from, action, by, isStoreChosen }: TransitionAttempt): TransitionVerdict {
  const ofRole = TRANSITIONS.filter((row) => row.action === action && row.by.includes(by));
  if (ofRole.length === 0) {
    return { allowed: false, reason: "role", message: `${CASE_ACTION_LABELS[action]}を行う権限がありません。` };
  }
  const row = ofRole.find((candidate) => candidate.from.includes(from));
  if (!row) return { allowed: false, reason: "status", message: refusal(from, action) };
  const goesToStore = action === "submit" && by === "operator" && isStoreChosen;
  return { allowed: true, to: goesToStore ? "confirmed" : row.to };
}

/** What `by` may do to a case in this status; the row's own facts may narrow it further. */
export function allowedCaseActions(from: MaybeStatus, by: UserType): CaseAction[] {
  return CASE_ACTIONS.filter((action) => nextCaseStatus({ from, action, by }).allowed);
}

function refusal(from: MaybeStatus, action: CaseAction): string {
  const label = CASE_ACTION_LABELS[action];
  if (from === null) return `この案件はまだ登録されていないため、${label}はできません。`;
  return `この案件は現在「${CASE_STATUS_WORDS[from]}」のため、${label}はできません。`;
}
