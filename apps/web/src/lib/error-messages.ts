import { ApiError, type ClientErrorCode } from "./api-error";

/* The one place where codes become Japanese; the API's own sentence is preferred where it has one. */
const MESSAGES: Record<ClientErrorCode, string> = {
  VALIDATION_ERROR: "入力内容を確認してください。",
  UNAUTHORIZED: "ログインの有効期限が切れました。もう一度ログインしてください。",
  FORBIDDEN: "この操作を行う権限がありません。",
  NOT_FOUND: "対象が見つかりません。削除されたか、閲覧できない可能性があります。",
  CONFLICT: "ほかの操作と重なりました。画面を更新してやり直してください。",
  PAYLOAD_TOO_LARGE: "送信された内容が大きすぎます。",
  UNSUPPORTED_MEDIA_TYPE: "この形式のデータは受け付けていません。",
  RATE_LIMITED: "短い時間に操作が集中しています。しばらく待ってからやり直してください。",
  INTERNAL_ERROR: "システムでエラーが発生しました。時間をおいてやり直してください。",
  UNAVAILABLE: "ただいまシステムに接続しにくくなっています。時間をおいてやり直してください。",
  NETWORK: "通信できませんでした。電波の状態を確認して、もう一度お試しください。",
};

export function messageForCode(code: ClientErrorCode): string {
  return MESSAGES[code];
}

/** What to say where one thing is asked: the sentence about it, else that of the failure. */
export function sentenceOf(error: unknown): string {
  const [first] = error instanceof ApiError ? Object.values(error.problems) : [];
  return first ?? messageOf(error);
}

/** A sentence for any failure, known or not. */
export function messageOf(error: unknown): string {
  return error instanceof ApiError ? error.message : MESSAGES.INTERNAL_ERROR;
}
