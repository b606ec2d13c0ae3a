import type { CaseKind } from "@magokoro/domain/case/case-kind";
import { z } from "zod";
import {
  optionalDate,
  optionalText,
  optionalYen,
  optionalYesNo,
  requiredText,
  storableText,
} from "../core/fields";

/** The extra fields of each kind of case; a kind refuses the fields of another. */
export const kindDetailSchemas = {
  support: z.strictObject({}),
  care_call: z.strictObject({
    result: optionalText(500),
    isAtHome: optionalYesNo,
    signsNoticed: optionalText(1000),
  }),
  emergency_visit: z.strictObject({
    intervention: requiredText(1000),
    urgency: z.enum(["immediate", "today", "soon"]),
  }),
  relocation_consultation: z.strictObject({
    facility: requiredText(200),
    plan: optionalText(200),
    startDate: optionalDate,
    monthlyFee: optionalYen,
    moveInDate: optionalDate,
  }),
} satisfies Record<CaseKind, z.ZodType>;

/** What a body may carry before the kind is looked at: a small flat object. */
export const looseKindDetail = z
  .record(z.string(), z.unknown())
  // Counted before anything in it is looked at: a megabyte of entries is refused in no time.
  .refine((detail) => Object.keys(detail).length <= 10, { error: "項目が多すぎます。", abort: true })
  .pipe(z.record(storableText(40), z.union([storableText(1000), z.number(), z.boolean(), z.null()])));

/**
 * The extra fields as they are kept: each as its kind reads what was typed, empty ones left out. What a kind
 * does not take stays as it is: a draft may hold it, and filing refuses it.
 */
export function readKindDetail(kind: CaseKind, detail: Record<string, unknown>): Record<string, unknown> {
  const shape: Record<string, z.ZodType> = kindDetailSchemas[kind].shape;
  const entries = Object.entries(detail).flatMap(([name, typed]) => {
    const read = Object.hasOwn(shape, name) ? shape[name]?.safeParse(typed) : undefined;
    const value = read?.success ? read.data : typed;
    return value === null || value === "" ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}
