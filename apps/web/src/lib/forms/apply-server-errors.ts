import type { FieldProblems } from "@magokoro/contract/core/envelope";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { ApiError } from "../api-error";
import { messageOf } from "../error-messages";

/**
 * Puts the API's problems on their fields and keeps what was typed. Answers the summary: the sentence of the
 * failure, followed by the problems of what this form has no field for.
 */
export function applyServerErrors<T extends FieldValues>(form: UseFormReturn<T>, error: unknown): string {
  if (!(error instanceof ApiError)) return messageOf(error);
  return [error.message, ...placeProblems(form, error.problems, { shouldFocus: true })].join("");
}

/** Puts problems on their fields. @returns those of what this form has no field for */
export function placeProblems<T extends FieldValues>(
  form: Pick<UseFormReturn<T>, "getValues" | "setError">,
  problems: FieldProblems,
  options: { shouldFocus: boolean },
): string[] {
  const elsewhere = new Set<string>();
  for (const [path, message] of Object.entries(problems)) {
    const field = fieldOf(form.getValues(), path);
    if (field === null) elsewhere.add(message);
    else form.setError(field as Path<T>, { type: "server", message }, options);
  }
  return [...elsewhere];
}

/** The form's field at a path; one choice of a list (`photoIds.0`) is shown where the list is. */
function fieldOf(values: unknown, path: string): string | null {
  const found: string[] = [];
  for (const key of path.split(".")) {
    if (typeof values !== "object" || values === null || !Object.hasOwn(values, key)) return null;
    const value: unknown = Reflect.get(values, key);
    if (Array.isArray(values) && (typeof value !== "object" || value === null)) return found.join(".");
    found.push(key);
    values = value;
  }
  return found.join(".");
}
