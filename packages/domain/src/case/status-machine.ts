import { USER_TYPE_LABELS, type UserType } from "../user/user-type";
import { CASE_STATUS_WORDS, type CaseStatus } from "./case-status";

export const CASE_ACTIONS = [
  "save_draft",
  "submit",
  "repeat_request",
  "dispatch",
  "resend",
  "accept",
  "decline",
  "withdraw_partner",
  "assign",
  "schedule",
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

/** History and audit are never rewritten: their older lines have the words of their day. */
const FORMER_WORDS = new Map<string, CaseAction>([
  ["change_store", "dispatch"],
  ["set_visit_time", "schedule"],
]);

/** The action that a line of the history names; null for none of ours. */
export function caseActionOf(word: string): CaseAction | null {
  const now = FORMER_WORDS.get(word) ?? word;
  return CASE_ACTIONS.find((action) => action === now) ?? null;
}

/** What happened, as a line of the case's history names it. */
export const CASE_ACTION_LABELS: Record<CaseAction, string> = {
  save_draft: "下書き保存",
  submit: "受付登録",
  repeat_request: "次回訪問の依頼",
  dispatch: "店舗への依頼",
  resend: "依頼メールの再送",
  accept: "受諾",
  decline: "辞退",
  withdraw_partner: "店舗の取り下げ",
  assign: "コンシェルジュの割り当て",
  schedule: "訪問日時の設定",
  start: "対応開始",
  put_back: "対応開始・完了の取り消し",
  finish: "対応完了",
  submit_report: "報告書の提出",
  return_report: "報告書の差し戻し",
  approve_report: "報告書の承認",
  cancel: "キャンセル",
  delete_draft: "下書きの削除",
};

/** The name of an action on its line of the history: where it came from says what it was. */
export function caseActionLabel(action: CaseAction, from: CaseStatus | null): string {
  if (action === "put_back")
    return `${CASE_ACTION_LABELS[from === "completed" ? "finish" : "start"]}の取り消し`;
  if (action === "dispatch" && from === "confirmed") return "店舗の変更";
  return CASE_ACTION_LABELS[action];
}

const CANNOT: Record<CaseAction, string> = {
  save_draft: "下書き保存できません",
  submit: "受付登録できません",
  repeat_request: "次回訪問として登録できません",
  dispatch: "店舗へ依頼できません",
  resend: "依頼メールを再送できません",
  accept: "受諾できません",
  decline: "辞退できません",
  withdraw_partner: "店舗から取り下げられません",
  assign: "コンシェルジュを割り当てられません",
  schedule: "訪問日時を設定できません",
  start: "対応を開始できません",
  put_back: "対応の開始・完了を取り消せません",
  finish: "対応を完了できません",
  submit_report: "報告書を提出できません",
  return_report: "報告書を差し戻せません",
  approve_report: "報告書を承認できません",
  cancel: "キャンセルできません",
  delete_draft: "削除できません",
};

/** Null stands for a case that does not exist: not yet, or no longer. */
type Place = CaseStatus | null;

type Transition = {
  from: readonly Place[];
  action: CaseAction;
  by: readonly UserType[];
  to: Place;
  /** Where it leads instead when a store is chosen in the same step. */
  toWithPartner?: CaseStatus;
};

const BEFORE_COMPLETED = ["draft", "pending", "confirmed", "assigned", "in_progress"] as const;

/** The table of product.md, "Status machine"; nothing else changes a status. */
const TRANSITIONS: readonly Transition[] = [
  { from: [null], action: "save_draft", by: ["operator", "partner"], to: "draft" },
  { from: [null, "draft"], action: "submit", by: ["operator"], to: "pending", toWithPartner: "confirmed" },
  { from: [null, "draft"], action: "submit", by: ["partner"], to: "assigned" },
  { from: [null], action: "repeat_request", by: ["concierge"], to: "confirmed" },
  // On a case that waits for an answer, another store is asked.
  { from: ["pending", "confirmed"], action: "dispatch", by: ["operator"], to: "confirmed" },
  { from: ["confirmed"], action: "resend", by: ["operator"], to: "confirmed" },
  { from: ["confirmed"], action: "accept", by: ["partner"], to: "assigned" },
  { from: ["confirmed"], action: "decline", by: ["partner"], to: "pending" },
  // A store that closes: what nobody has begun goes to another.
  { from: ["confirmed", "assigned"], action: "withdraw_partner", by: ["admin"], to: "pending" },
  { from: ["assigned"], action: "assign", by: ["partner"], to: "assigned" },
  { from: ["assigned"], action: "schedule", by: ["concierge", "partner"], to: "assigned" },
  { from: ["assigned"], action: "start", by: ["concierge"], to: "in_progress" },
  { from: ["in_progress"], action: "put_back", by: ["partner", "concierge"], to: "assigned" },
  { from: ["in_progress"], action: "finish", by: ["concierge"], to: "completed" },
  { from: ["completed"], action: "put_back", by: ["partner", "concierge"], to: "in_progress" },
  { from: ["completed"], action: "submit_report", by: ["concierge"], to: "reported" },
  { from: ["reported"], action: "return_report", by: ["partner"], to: "completed" },
  { from: ["reported"], action: "approve_report", by: ["partner"], to: "reported" },
  { from: BEFORE_COMPLETED, action: "cancel", by: ["operator", "partner"], to: "cancelled" },
  { from: ["draft"], action: "delete_draft", by: ["operator", "partner"], to: null },
];

export type TransitionAttempt = {
  from: CaseStatus | null;
  action: CaseAction;
  by: UserType;
  isPartnerChosen?: boolean;
};

export type TransitionVerdict =
  { allowed: true; to: CaseStatus | null } | { allowed: false; reason: "role" | "status"; message: string };

/**
 * Where an action leads, or why it may not happen. It knows roles and statuses alone: that a concierge is
 * assigned, a store is the case's own, a person wrote the draft or a step is young enough to be put back
 * is for the caller to check.
 * `role`: this role never does that; `status`: not now. `message` is a Japanese sentence for the user.
 */
export function nextCaseStatus(attempt: TransitionAttempt): TransitionVerdict {
  const { from, action, by } = attempt;
  const rows = TRANSITIONS.filter((row) => row.action === action);
  const ofRole = rows.filter((row) => row.by.includes(by));
  if (ofRole.length === 0) return { allowed: false, reason: "role", message: roleRefusal(action, rows) };

  const row = ofRole.find((candidate) => candidate.from.includes(from));
  if (!row) return { allowed: false, reason: "status", message: statusRefusal(action, from) };
  return { allowed: true, to: attempt.isPartnerChosen && row.toWithPartner ? row.toWithPartner : row.to };
}

/** The actions a role has on a case in this status, in the order of `CASE_ACTIONS`. */
export function allowedCaseActions(from: CaseStatus | null, by: UserType): CaseAction[] {
  return CASE_ACTIONS.filter((action) => nextCaseStatus({ from, action, by }).allowed);
}

function roleRefusal(action: CaseAction, rows: readonly Transition[]): string {
  const roles = new Set(rows.flatMap((row) => row.by));
  const names = [...roles].map((role) => USER_TYPE_LABELS[role]).join("と");
  return `「${CASE_ACTION_LABELS[action]}」を行えるのは${names}のみです。`;
}

function statusRefusal(action: CaseAction, from: CaseStatus | null): string {
  const state = from ? `現在「${CASE_STATUS_WORDS[from]}」のため` : "まだ登録されていないため";
  return `この案件は${state}、${CANNOT[action]}。`;
}
