import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { ApiError } from "./api-error";
import { messageOf } from "./error-messages";

/** Puts the API's problems on their fields, keeps what was typed, and answers the sentence for the rest. */
export function applyServerErrors<T extends FieldValues>(form: UseFormReturn<T>, error: unknown): string {
  if (!(error instanceof ApiError)) return messageOf(error);
  for (const { field, message } of error.problems) {
    // A field the form does not have simply shows nowhere; the summary still names the failure.
    form.setError(field as Path<T>, { type: "server", message }, { shouldFocus: true });
  }
  return error.message;
}
