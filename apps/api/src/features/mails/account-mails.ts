import type { MailBody } from "./mail-layout";
import type { MailTemplate, SecurityNotice } from "./queue-mail";

export type AccountTemplate = Extract<MailTemplate, "welcome_email" | "password_reset" | "security_notice">;

export interface AccountFacts {
  recipientName: string;
  email: string;
  /** The first password, or the token of a reset link; opened only now that the mail leaves. */
  secret: string;
  notice: SecurityNotice | null;
}

const NOTICES: Record<SecurityNotice, string> = {
  password_changed: "パスワードが変更されました。",
  password_reset: "パスワードが再設定されました。",
  second_factor_enabled: "二段階認証が設定されました。",
  second_factor_removed: "二段階認証が解除されました。",
  email_changed: "ログインに使うメールアドレスが変更されました。",
};

export const ACCOUNT_MAILS: Record<AccountTemplate, (facts: AccountFacts) => MailBody> = {
  welcome_email: ({ recipientName, email, secret }) => ({
    subject: "【まごころサポート】アカウントのご案内",
    greeting: `${recipientName} 様`,
    lead: "まごころサポートのアカウントを発行しました。下記の初回パスワードでログインし、画面の案内に沿って新しいパスワードを設定してください。",
    lines: [
      ["メールアドレス", email],
      ["初回パスワード", secret],
    ],
    button: "ログインする",
    path: "/login",
    note: "初回パスワードの有効期限は14日間です。期限が過ぎた場合は、ログイン画面の「パスワードをお忘れの方」から設定してください。",
  }),
  password_reset: ({ recipientName, secret }) => ({
    subject: "【まごころサポート】パスワードの再設定",
    greeting: `${recipientName} 様`,
    lead: "パスワード再設定のお申し込みを受け付けました。下記のリンクから、30分以内に新しいパスワードを設定してください。リンクは一度だけ使えます。",
    lines: [],
    button: "新しいパスワードを設定する",
    path: `/password-reset/${secret}`,
    note: "お申し込みに覚えがない場合は、このメールを破棄してください。パスワードは変わりません。",
  }),
  security_notice: ({ recipientName, notice }) => ({
    subject: "【まごころサポート】アカウントの安全に関するお知らせ",
    greeting: `${recipientName} 様`,
    lead: `お使いのアカウントについてお知らせします。${notice ? NOTICES[notice] : ""}`,
    lines: [],
    button: "プロフィールを確認する",
    path: "/profile",
    note: "この変更に覚えがない場合は、すぐに「パスワードをお忘れの方」からパスワードを再設定し、本部までご連絡ください。",
  }),
};
