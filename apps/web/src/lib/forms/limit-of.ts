import { z } from "zod";

/**
 * How many characters a field of a body takes, as the contract says it: the form counts by what the server
 * goes by. Undefined where there is no limit.
 */
export function limitOf(field: z.core.$ZodType): number | undefined {
  if (field instanceof z.ZodString) return field.maxLength ?? undefined;
  if (field instanceof z.ZodOptional || field instanceof z.ZodNullable || field instanceof z.ZodDefault)
    return limitOf(field.unwrap());
  if (field instanceof z.ZodPipe) return limitOf(field.in);
  if (field instanceof z.ZodUnion) return field.options.map(limitOf).find((limit) => limit !== undefined);
  return undefined;
}
