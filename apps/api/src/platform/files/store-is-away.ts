import { AppError } from "../app-error";

/** @throws AppError UNAVAILABLE, with a sentence: the file store does not answer. */
export function storeIsAway(cause: unknown): never {
  throw new AppError("UNAVAILABLE", {
    message: "写真の保管場所に接続できません。時間をおいてやり直してください。",
    cause,
    retryAfterSeconds: 10,
  });
}
