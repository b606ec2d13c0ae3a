import type { CaseKind } from "@magokoro/domain/case/case-kind";
import { z } from "zod";
import { optionalDate, optionalText, requiredText, storableText, yen } from "../core/fields";

/** The extra fields of each kind of case; a kind refuses the fields of another. */
export const kindDetailSchemas = {
  support: z.strictObject({}),
  care_call: z.strictObject({
    result: optionalText(500),
    isAtHome: z.boolean().nullish(),
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
    monthlyFee: yen.nullish(),
    moveInDate: optionalDate,
  }),
} satisfies Record<CaseKind, z.ZodType>;

/** What a body may carry before the kind is looked at: a small flat object. */
export const looseKindDetail = z
  .record(z.string(), z.unknown())
  // Counted before anything in it is looked at: a megabyte of entries is refused in no time.
  .refine((detail) => Object.keys(detail).length <= 10, { error: "項目が多すぎます。", abort: true })
  .pipe(z.record(storableText(40), z.union([storableText(1000), z.number(), z.boolean(), z.null()])));
