import express, { type RequestHandler } from "express";
import { AppError } from "../platform/app-error";

const MAX_BODY_BYTES = 1024 * 1024;

const parseJson = express.json({
  limit: MAX_BODY_BYTES,
  inflate: false,
  strict: true,
  type: "application/json",
});

/** JSON of at most 1 MB, not compressed; anything else is refused with the code that says why. */
export const readBody: RequestHandler = (request, response, next) => {
  const hasBody =
    request.headers["transfer-encoding"] !== undefined || Number(request.headers["content-length"] ?? 0) > 0;
  if (hasBody && !request.is("application/json")) {
    next(new AppError("UNSUPPORTED_MEDIA_TYPE", { message: "送信する内容はJSON形式にしてください。" }));
    return;
  }
  // Announced too large: refused before a byte of it is read, and the connection goes with the answer.
  if (Number(request.headers["content-length"] ?? 0) > MAX_BODY_BYTES) {
    response.setHeader("Connection", "close");
    next(tooLarge());
    return;
  }
  parseJson(request, response, (error: unknown) => next(error ? bodyError(error) : undefined));
};

const tooLarge = (cause?: unknown) =>
  new AppError("PAYLOAD_TOO_LARGE", { message: "送信された内容が大きすぎます（1MBまで）。", cause });

function bodyError(error: unknown): AppError {
  const type = typeof error === "object" && error !== null && "type" in error ? error.type : undefined;
  switch (type) {
    case "entity.too.large":
      return tooLarge(error);
    case "encoding.unsupported":
    case "charset.unsupported":
      return new AppError("UNSUPPORTED_MEDIA_TYPE", { cause: error });
    default:
      return new AppError("VALIDATION_ERROR", {
        message: "送信された内容を読み取れませんでした（JSONの形式を確認してください）。",
        cause: error,
      });
  }
}
