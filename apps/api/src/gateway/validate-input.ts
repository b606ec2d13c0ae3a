import type { AnyEndpoint } from "@magokoro/contract/core/endpoint";
import type { z } from "zod";
import { AppError, invalidFields, type FieldProblem } from "../platform/app-error";

interface RawInput {
  params: unknown;
  query: unknown;
  body: unknown;
}

const MAX_FIELDS = 50;

/**
 * All three parts against the descriptor, all problems at once.
 * @throws AppError VALIDATION_ERROR; NOT_FOUND when only the path does not name a row.
 */
export function validateInput(endpoint: AnyEndpoint, raw: RawInput): RawInput {
  const params = endpoint.params?.safeParse(raw.params);
  // An id that cannot be one names no row: the same answer as a row that does not exist.
  if (params && !params.success && endpoint.path.includes("{id}")) throw new AppError("NOT_FOUND");
  const query = endpoint.query?.safeParse(raw.query);
  const body = endpoint.body?.safeParse(raw.body);
  const problems = [params, query, body].flatMap((part) =>
    part && !part.success ? problemsOf(part.error) : [],
  );
  if (problems.length > 0) throw invalidFields(ofFirstFields(problems));
  return { params: params?.data, query: query?.data, body: body?.data };
}

function problemsOf(error: z.ZodError): FieldProblem[] {
  return error.issues.flatMap((issue): FieldProblem[] => {
    const path = issue.path.map(String);
    if (issue.code === "unrecognized_keys") {
      return issue.keys
        .slice(0, 10)
        .map((key) => [[...path, key.slice(0, 60)].join("."), "この項目は受け付けていません。"]);
    }
    return [[path.join("."), issue.message]];
  });
}

/** A flood of problems is answered with a short list. */
function ofFirstFields(problems: readonly FieldProblem[]): FieldProblem[] {
  const fields = new Set<string>();
  return problems.filter(([field]) => {
    if (fields.size < MAX_FIELDS) fields.add(field);
    return fields.has(field);
  });
}
