import { z } from "zod";

/** The schema of a value at a path such as `contacts.0.phone`; undefined where the schema does not say. */
export function schemaAt(schema: z.core.$ZodType, path: string): z.core.$ZodType | undefined {
  return path
    .split(".")
    .reduce<z.core.$ZodType | undefined>((found, key) => found && within(unwrapped(found), key), schema);
}

function within(schema: z.core.$ZodType, key: string): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodArray) return schema.element;
  if (!(schema instanceof z.ZodObject) || !Object.hasOwn(schema.shape, key)) return undefined;
  return schema.shape[key];
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return unwrapped(schema.unwrap());
  return schema instanceof z.ZodPipe ? unwrapped(schema.in) : schema;
}

/** Whether something must be typed or chosen: neither nothing nor an empty input is taken. */
export function isAskedFor(schema: z.core.$ZodType | undefined): boolean {
  return schema !== undefined && !z.safeParse(schema, undefined).success && !z.safeParse(schema, "").success;
}

/** What may be chosen, where that is a closed list. */
export function choicesOf(schema: z.core.$ZodType | undefined): readonly unknown[] | undefined {
  if (!schema) return undefined;
  const plain = unwrapped(schema);
  if (plain instanceof z.ZodEnum) return plain.options;
  if (!(plain instanceof z.ZodUnion)) return undefined;
  return plain.options.map(choicesOf).find((choices) => choices !== undefined);
}
