import { FullPageMessage } from "./full-page-message";

/** Every page of trouble: what happened, what to do now. */
const PAGES = {
  "401": {
    title: "ログインが必要です",
    text: "ログインの有効期限が切れたか、ログインしていません。もう一度ログインしてください。",
  },
  "403": {
    title: "このページは表示できません",
    text: "このページを表示する権限がありません。必要な場合は、本部の管理者にご相談ください。",
  },
  "404": {
    title: "ページが見つかりません",
    text: "URLが変わったか、ページが削除された可能性があります。",
  },
  "409": {
    title: "ほかの操作と重なりました",
    text: "ほかの人が先に内容を変更しました。前の画面に戻り、最新の内容を確認してからやり直してください。",
  },
  "429": {
    title: "アクセスが集中しています",
    text: "短い時間に操作が集中しました。1分ほど待ってから、もう一度お試しください。",
  },
  "500": {
    title: "画面を表示できませんでした",
    text: "システムでエラーが発生しました。もう一度お試しください。続く場合は、本部までご連絡ください。",
  },
  offline: {
    title: "通信できません",
    text: "インターネットにつながっていないようです。電波の状態を確認して、もう一度お試しください。",
  },
} as const;

export type ErrorPageCode = keyof typeof PAGES;

export const isErrorPageCode = (code: string): code is ErrorPageCode => code in PAGES;

interface ErrorPageProps {
  code: ErrorPageCode;
  link?: { label: string; href: string };
  action?: React.ReactNode;
}

export function ErrorPage({ code, link, action }: ErrorPageProps) {
  const { title, text } = PAGES[code];
  const way = link ?? { label: code === "401" ? "ログインする" : "ホームへ戻る", href: "/login" };
  return (
    <FullPageMessage
      {...(code !== "offline" && { code })}
      title={title}
      {...(action ? { action } : { link: way })}
    >
      {text}
    </FullPageMessage>
  );
}
