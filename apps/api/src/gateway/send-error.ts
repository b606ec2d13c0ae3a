import type { Failure } from "@magokoro/contract/core/envelope";
import type { ErrorRequestHandler, RequestHandler } from "express";
import type { Logger } from "pino";
import { AppError } from "../platform/app-error";
import type { Clock } from "../platform/clock/clock";
import { requestContext } from "../platform/request-context";

export const refuseUnknownPath: RequestHandler = (_request, _response, next) => {
  next(new AppError("NOT_FOUND", { message: "このURLには何もありません。" }));
};

/** The one place where a failure becomes an answer; an unknown one is logged with its stack and told plainly. */
export function sendError(logger: Logger, clock: Clock): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const failure =
      error instanceof AppError ? error : new AppError(brokenRequestCode(error), { cause: error });
    if (failure.status >= 500) {
      logger.error(
        { err: failure.cause ?? failure, requestId: requestContext.getStore()?.requestId },
        "request failed",
      );
    }
    if (failure.retryAfterSeconds !== undefined)
      response.setHeader("Retry-After", String(failure.retryAfterSeconds));
    response.status(failure.status).json(failureOf(failure, clock));
  };
}

/** What a refusal looks like to whoever asked. */
export function failureOf(failure: AppError, clock: Clock): Failure {
  const { code, message, details } = failure;
  return {
    success: false,
    error: { code, message, ...(details && { details }) },
    timestamp: clock.now().toISOString(),
  };
}

/** The framework's own complaints about a malformed URL are the caller's fault. */
function brokenRequestCode(error: unknown): "VALIDATION_ERROR" | "INTERNAL_ERROR" {
  const status = typeof error === "object" && error !== null && "status" in error ? error.status : undefined;
  return status === 400 ? "VALIDATION_ERROR" : "INTERNAL_ERROR";
}
