import type { Account } from "@magokoro/contract/accounts/account-response";
import type { AccountAct } from "../api/use-account-act";

interface ActWords {
  label: string;
  /** Asked before; an act without a question is done at once. */
  question?: (account: Account) => string;
  done: (account: Account) => string;
  isDangerous?: boolean;
}

export const ACT_WORDS: Record<AccountAct, ActWords> = {
  activate: {
    label: "有効にする",
    done: ({ name }) => `${name}さんのアカウントを有効にしました`,
  },
  deactivate: {
    label: "無効にする",
    question: ({ name }) =>
      `${name}さんのアカウントを無効にします。ログイン中の端末はすぐにログアウトされ、有効に戻すまでログインできません。`,
    done: ({ name }) => `${name}さんのアカウントを無効にしました`,
    isDangerous: true,
  },
  unlock: {
    label: "ロックを解除",
    done: ({ name }) => `${name}さんのロックを解除しました`,
  },
  sendReset: {
    label: "再設定メールを送る",
    question: ({ name, email }) =>
      `${name}さん（${email}）に、パスワード再設定のメールを送ります。リンクは30分間有効です。`,
    done: ({ email }) => `${email}へ再設定メールを送りました`,
  },
  endSessions: {
    label: "全端末からログアウトさせる",
    question: ({ name }) => `${name}さんのすべての端末をログアウトさせます。`,
    done: ({ name }) => `${name}さんを全端末からログアウトさせました`,
    isDangerous: true,
  },
  resetSecondFactor: {
    label: "二段階認証を初期化",
    question: ({ name }) =>
      `${name}さんの二段階認証を初期化します。電話などでご本人であることを確認してから行ってください。`,
    done: ({ name }) => `${name}さんの二段階認証を初期化しました`,
    isDangerous: true,
  },
};

export const ACT_ORDER = Object.keys(ACT_WORDS) as AccountAct[];
