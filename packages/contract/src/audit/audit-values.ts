import { CASE_ACTION_LABELS, CASE_ACTIONS, type CaseAction } from "@magokoro/domain/case/status-machine";
import { ALL_MASTERS, type MasterNoun } from "../masters/all-masters";

type CaseAuditAction = `case.${CaseAction}`;

/** Each transition of a case is an act of its own. */
const CASE_TRANSITION_LABELS = Object.fromEntries(
  CASE_ACTIONS.map((action) => [`case.${action}`, `案件：${CASE_ACTION_LABELS[action]}`]),
) as Record<CaseAuditAction, string>;

/** Each master by its name on the screens. */
const MASTER_LABELS = Object.fromEntries(ALL_MASTERS.map(({ noun, label }) => [noun, label])) as Record<
  MasterNoun,
  string
>;

/** What an audit entry can say was done, with its words. Grouped by the thing that was touched. */
export const AUDIT_ACTION_LABELS = {
  "auth.login": "ログイン",
  "auth.login_failed": "ログイン失敗",
  "auth.locked": "ログインのロック",
  "auth.logout": "ログアウト",
  "auth.refused": "権限のない操作の拒否",
  "auth.token_reused": "使用済みトークンの再使用",
  "auth.step_up": "本人確認",
  "auth.step_up_failed": "本人確認の失敗",
  "session.ended": "端末のログアウト",
  "session.ended_all": "全端末のログアウト",
  "password.changed": "パスワードの変更",
  "password.reset_requested": "パスワード再設定の申請",
  "password.reset": "パスワードの再設定",
  "second_factor.enabled": "二段階認証の設定",
  "second_factor.removed": "二段階認証の解除",
  "second_factor.codes_renewed": "リカバリーコードの再発行",
  "second_factor.recovery_used": "リカバリーコードの使用",
  "profile.updated": "プロフィールの変更",
  "account.issued": "アカウントの発行",
  "account.updated": "アカウントの変更",
  "account.activated": "アカウントの有効化",
  "account.deactivated": "アカウントの無効化",
  "account.unlocked": "ロックの解除",
  "account.reset_sent": "再設定メールの送信",
  "account.sessions_ended": "セッションの強制終了",
  "account.second_factor_reset": "二段階認証の初期化",
  "mail.retried": "メールの再送",
  "mail.stopped": "不達による送信停止",
  "mail.stop_lifted": "送信停止の解除",
  "customer.view": "お客様情報の閲覧",
  "customer.create": "お客様の登録",
  "customer.update": "お客様情報の変更",
  "concierge.create": "コンシェルジュの登録",
  "concierge.update": "コンシェルジュの変更",
  "concierge.deactivate": "コンシェルジュの停止",
  "concierge.activate": "コンシェルジュの再開",
  "concierge.move": "コンシェルジュの移籍",
  "concierge.day": "コンシェルジュの休み・勤務の変更",
  "concierge.fit": "相性の変更",
  "case.create": "案件の登録",
  "case.update": "案件の変更",
  ...CASE_TRANSITION_LABELS,
  // The words of older entries: the audit is never rewritten.
  "case.change_store": "案件：店舗の変更",
  "case.set_visit_time": "案件：訪問日時の設定",
  "report.view": "報告の閲覧",
  "report.submit": "報告の提出",
  "report.correct_people": "訪問した人の訂正",
  "report.approve": "報告の承認",
  "report.return": "報告の差し戻し",
  "partner.create": "加盟店の登録",
  "partner.update": "加盟店情報の変更",
  "partner.add_rate": "報酬率の登録",
  "partner.take_back_rate": "報酬率の取り消し",
  "partner.deactivate": "加盟店の利用停止",
  "partner.activate": "加盟店の利用再開",
  "partner.change_code": "加盟店コードの変更",
  "partner_request.ask": "本部への依頼",
  "partner_request.withdraw": "本部への依頼の取り下げ",
  "partner_request.grant": "本部への依頼の承認",
  "partner_request.decline": "本部への依頼の見送り",
  "master.create": "マスタの登録",
  "master.update": "マスタの変更",
  "master.reorder": "マスタの並べ替え",
  "master.activate": "マスタの有効化",
  "master.deactivate": "マスタの無効化",
} as const;

export type AuditAction = keyof typeof AUDIT_ACTION_LABELS;

export const AUDIT_OBJECT_LABELS = {
  user: "アカウント",
  customer: "お客様",
  concierge: "コンシェルジュ",
  case: "案件",
  report: "報告",
  mail: "メール",
  partner: "加盟店",
  partner_request: "本部への依頼",
  ...MASTER_LABELS,
  operation: "操作",
} as const;

export type AuditObject = keyof typeof AUDIT_OBJECT_LABELS;
