import { AppError } from "../app-error";

/** PostgreSQL's error codes that mean "not now": connection loss, shutdown, too many clients, timeouts. */
const UNAVAILABLE_CODES = /^(08|57P|53|57014|55P03)/;
const SOCKET_CODES = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND"]);

export function errorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** The name of the constraint a statement broke, if that is what happened. */
export function brokenConstraint(error: unknown): string | undefined {
  const source = databaseCause(error);
  if (typeof source !== "object" || source === null || !("constraint" in source)) return undefined;
  return typeof source.constraint === "string" ? source.constraint : undefined;
}

/** The driver's error inside the query builder's wrapper. */
function databaseCause(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined && errorCode(error) === undefined
    ? error.cause
    : error;
}

/** Turns a lost or exhausted database into 503; leaves everything else as it is. */
export function asAppError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const source = databaseCause(error);
  const code = errorCode(source);
  const isGone = code !== undefined && (UNAVAILABLE_CODES.test(code) || SOCKET_CODES.has(code));
  const message = source instanceof Error ? source.message : "";
  const isDriverTimeout =
    /timeout exceeded when trying to connect|Connection terminated|Query read timeout/.test(message);
  return isGone || isDriverTimeout
    ? new AppError("UNAVAILABLE", { cause: error, retryAfterSeconds: 5 })
    : error;
}
