import type { ErrorDetails } from "@magokoro/contract/core/envelope";
import { ERROR_STATUS, type ErrorCode } from "@magokoro/contract/core/error-codes";

const DEFAULT_MESSAGES: Record<ErrorCode, string> = {
  VALIDATION_ERROR: "入力内容を確認してください。",
  UNAUTHORIZED: "ログインの有効期限が切れました。もう一度ログインしてください。",
  FORBIDDEN: "この操作を行う権限がありません。",
  NOT_FOUND: "対象が見つかりません。削除されたか、閲覧できない可能性があります。",
  CONFLICT: "ほかの操作と重なったため、処理できませんでした。画面を更新してやり直してください。",
  PAYLOAD_TOO_LARGE: "送信された内容が大きすぎます。",
  UNSUPPORTED_MEDIA_TYPE: "この形式のデータは受け付けていません。",
  RATE_LIMITED: "短い時間に操作が集中しています。しばらく待ってからやり直してください。",
  INTERNAL_ERROR: "システムでエラーが発生しました。時間をおいてやり直してください。",
  UNAVAILABLE: "ただいまシステムに接続しにくくなっています。時間をおいてやり直してください。",
};

interface AppErrorOptions {
  message?: string;
  details?: ErrorDetails;
  /** Seconds after which trying again makes sense. */
  retryAfterSeconds?: number;
  cause?: unknown;
}

/** A failure the asker is told about; everything else becomes a plain 500. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly status: number;
  readonly details: ErrorDetails | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: ErrorCode,
    options: AppErrorOptions = {},
  ) {
    super(options.message ?? DEFAULT_MESSAGES[code], { cause: options.cause });
    this.status = ERROR_STATUS[code];
    this.details = options.details;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

export const notFound = () => new AppError("NOT_FOUND");

/** Path of a field and a sentence about it; a field may come more than once. */
export type FieldProblem = readonly [field: string, sentence: string];

export function invalid(field: string, sentence: string): AppError {
  return invalidFields([[field, sentence]]);
}

/** Every problem at once; the sentences of one field follow each other. */
export function invalidFields(problems: readonly FieldProblem[]): AppError {
  const sentences = new Map<string, string>();
  for (const [field, sentence] of problems) sentences.set(field, (sentences.get(field) ?? "") + sentence);
  // Own properties whatever the name is: a field may be called `__proto__`.
  return new AppError("VALIDATION_ERROR", { details: Object.fromEntries(sentences) });
}
