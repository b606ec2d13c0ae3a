import { failureSchema, type Failure } from "@magokoro/contract/core/envelope";
import { ERROR_STATUS, type ErrorCode } from "@magokoro/contract/core/error-codes";

/** Stack frames, our files, SQL and the driver's words: nothing an asker should ever read. */
const INNER_WORKINGS =
  /\n\s+at |node_modules|file:\/\/|\.[cm]?[jt]s:\d+|\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM)\b|relation "|syntax error|byte sequence|escape sequence|RangeError|TypeError|SyntaxError/;

const JAPANESE_SENTENCE = /[ぁ-んァ-ヶ一-龠].*[。）]$/s;

interface Refused {
  status: number;
  headers: Headers;
  text: string;
}

export function expectNoInnerWorkings(text: string): void {
  expect(text).not.toMatch(INNER_WORKINGS);
}

/** A failure as the conventions promise it: status, envelope, Japanese sentence, request id, no more. */
export function expectRefusal({ status, headers, text }: Refused, code: ErrorCode): Failure["error"] {
  expect([status, text.slice(0, 300)]).toEqual([ERROR_STATUS[code], expect.stringContaining(`"${code}"`)]);
  const body: unknown = JSON.parse(text);
  const { error } = failureSchema.parse(body);
  expect(Object.keys(Object(body)).sort()).toEqual(["error", "success", "timestamp"]);
  expect(error.message).toMatch(JAPANESE_SENTENCE);
  expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(headers.get("x-request-id")).toMatch(/^[\w-]{8,64}$/);
  expectNoInnerWorkings(text);
  return error as Failure["error"];
}
