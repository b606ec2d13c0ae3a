import pino, { type DestinationStream, type Logger, type LoggerOptions } from "pino";

/** What must never stand in a log: secrets, and anything that names a person or a home. */
const SECRET_KEYS = [
  "password",
  "token",
  "accessToken",
  "refreshToken",
  "authorization",
  "cookie",
  "email",
  "phone",
  "homePhone",
  "mobilePhone",
  "name",
  "kana",
  "address",
  "addressLine",
  "body",
  "to",
];

/** @param destination standard output unless a test listens. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: { service: "magokoro-api" },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: "[hidden]" },
    serializers: { err: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** A stack without the values a driver adds to its errors (`detail` quotes rows). */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: "not an error object" };
  const code = "code" in error ? error.code : undefined;
  const cause = error.cause === undefined ? undefined : describeError(error.cause);
  return {
    type: error.name,
    message: withoutParameters(error.message),
    code,
    stack: withoutParameters(error.stack ?? ""),
    cause,
  };
}

/** The query builder quotes a statement's parameters in its message. */
function withoutParameters(text: string): string {
  return text.replace(/^params: .*$/gm, "params: [hidden]");
}
