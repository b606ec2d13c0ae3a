import type { ErrorCode } from "@magokoro/contract/core/error-codes";
import type {
  ConflictDetails,
  ErrorDetails,
  FieldProblem,
  RefusalDetails,
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

  get problems(): FieldProblem[] {
    return Array.isArray(this.details) ? this.details : [];
  }

  get conflict(): ConflictDetails | null {
    if (!this.details || Array.isArray(this.details) || isRefusal(this.details)) return null;
    return this.details;
  }
}

const isRefusal = (details: ConflictDetails | RefusalDetails): details is RefusalDetails =>
  details.reason === "step_up" || details.reason === "next_step";

/** Why a 403 lets the person go on after a step, if it does. */
export function refusalOf(details: ErrorDetails | undefined): RefusalDetails | null {
  return details && !Array.isArray(details) && isRefusal(details) ? details : null;
}
