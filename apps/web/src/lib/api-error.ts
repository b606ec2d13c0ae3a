import type { ErrorCode } from "@magokoro/contract/core/error-codes";
import {
  detailsOf,
  type ConflictDetails,
  type ErrorDetails,
  type FieldProblems,
} from "@magokoro/contract/core/envelope";

/** `NETWORK`: the request never reached the API, or its answer never reached us. */
export type ClientErrorCode = ErrorCode | "NETWORK";

/** A failure of an operation; its message is a sentence for the user. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    readonly code: ClientErrorCode,
    readonly status: number,
    message: string,
    readonly details: ErrorDetails | undefined,
    readonly requestId: string | null,
  ) {
    super(message);
  }

  get problems(): FieldProblems {
    return detailsOf("VALIDATION_ERROR", this) ?? {};
  }

  get conflict(): ConflictDetails | null {
    return detailsOf("CONFLICT", this);
  }
}
