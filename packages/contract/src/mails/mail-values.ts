/** `parked`: given up until somebody presses retry; `bounced`: the address sent it back. */
export const MAIL_STATUSES = ["queued", "sent", "bounced", "parked"] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

export const MAIL_STATUS_LABELS: Record<MailStatus, string> = {
  queued: "送信待ち",
  sent: "送信済み",
  bounced: "不達",
  parked: "送信失敗",
};

export const MAIL_TEMPLATE_LABELS = {
  welcome_email: "アカウントのご案内",
  password_reset: "パスワードの再設定",
  security_notice: "安全に関するお知らせ",
  case_requested: "新しいサポート依頼",
  case_assigned: "担当案件のお知らせ",
  case_declined: "依頼の辞退",
  visit_cancelled: "訪問のキャンセル",
  visit_moved: "訪問日時の変更",
  visit_unassigned: "担当の変更",
  visit_changed: "訪問内容の変更",
  report_submitted: "報告の提出",
  report_returned: "報告の差し戻し",
  partner_request_answered: "本部への依頼の回答",
  case_withdrawn: "店舗からの案件の取り下げ",
} as const;

export type MailTemplateName = keyof typeof MAIL_TEMPLATE_LABELS;
