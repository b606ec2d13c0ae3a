import type { UseFormRegisterReturn } from "react-hook-form";
import type { z } from "zod";
import { labelAt, type FormField, type FormFields } from "./form-fields";
import { limitOf } from "./limit-of";
import { isAskedFor, schemaAt } from "./schema-at";

/** All that a control and its label need to know of a field. */
export interface BoundField {
  id: string;
  label: string;
  isRequired: boolean;
  error: string | undefined;
  value: unknown;
  options: NonNullable<FormField<never>["options"]>;
  input: UseFormRegisterReturn & { maxLength?: number };
}

/** What the form and the contract say of the field at a path, whatever stands in it. */
export function describeField<V extends object>(
  fields: FormFields<V>,
  schema: z.core.$ZodType,
  path: string,
): Pick<BoundField, "label" | "isRequired" | "options"> {
  const own: FormField<V> | undefined = fields[path as keyof V & string];
  return {
    label: labelOfInput(fields, path),
    isRequired: own?.isRequired ?? isAskedFor(schemaAt(schema, path)),
    options: own?.options ?? [],
  };
}

/** The input as the form library knows it, with the limit the contract sets. */
export function inputOf(
  schema: z.core.$ZodType,
  registered: UseFormRegisterReturn,
  path: string,
): BoundField["input"] {
  const at = schemaAt(schema, path);
  const limit = at && limitOf(at);
  return { ...registered, ...(limit !== undefined && { maxLength: limit }) };
}

/** Within a row or a kind the row is said above its inputs: they have the part's label alone. */
function labelOfInput<V extends object>(fields: FormFields<V>, path: string): string {
  const [name = "", ...rest] = path.split(".");
  const part = rest.at(-1);
  const { parts }: Partial<FormField<V>> = fields[name as keyof V & string] ?? {};
  return (part !== undefined && parts?.[part]) || labelAt(fields, path);
}
