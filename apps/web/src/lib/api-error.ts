import type { ErrorCode } from "@magokoro/contract/core/error-codes";
import type { ConflictDetails, FieldProblem } from "@magokoro/contract/core/envelope";

/** `NETWORK`: the request never reached the API, or its answer never reached us. */
export type ClientErrorCode = ErrorCode | "NETWORK";

/** A failure of an operation; its message is a sentence for the user. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    readonly code: ClientErrorCode,
    readonly status: number,
    message: string,
    readonly details: FieldProblem[] | ConflictDetails | undefined,
    readonly requestId: string | null,
  ) {
    super(message);
  }

  get problems(): FieldProblem[] {
    return Array.isArray(this.details) ? this.details : [];
  }

  get conflict(): ConflictDetails | null {
    return this.details && !Array.isArray(this.details) ? this.details : null;
  }
}
