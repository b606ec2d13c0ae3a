import { PREFECTURES } from "@magokoro/domain/address/prefectures";
import { fitTogether } from "@magokoro/domain/money/rate";
import { z } from "zod";
import { optionalDate, rate, requiredDate, requiredText } from "../core/fields";

/*
 * The terms of a store, which headquarters alone sets and a store asks for: its code, its contract, its rates,
 * its areas. One schema each, for the act and for the wish.
 */

/** Capital letters, digits and hyphens of either width. */
export const partnerCode = requiredText(20)
  .transform((text) => text.normalize("NFKC").toUpperCase())
  .refine(
    (text) => /^[A-Z0-9][A-Z0-9-]*$/.test(text),
    "加盟店コードは、英数字とハイフンで入力してください（例: P0012）。",
  );

interface Contract {
  contractFrom: string | null;
  contractTo: string | null;
}

/** An end before the beginning is refused at the end. */
export function contractProblems({ contractFrom, contractTo }: Contract): { contractTo?: string } {
  if (contractFrom === null || contractTo === null || contractFrom <= contractTo) return {};
  return { contractTo: "契約の終了日は、開始日以降にしてください。" };
}

interface Shares {
  primaryRateBp: number;
  performerRateBp: number;
}

/** Two shares that are more than there is are refused at the second. */
export function shareProblems({ primaryRateBp, performerRateBp }: Shares): { performerRateBp?: string } {
  if (fitTogether(primaryRateBp, performerRateBp)) return {};
  return { performerRateBp: "主担当と実施者の率は、合わせて100％以下にしてください。" };
}

/** Each problem at its field. */
export function addProblems(
  context: z.core.$RefinementCtx,
  problems: Readonly<Record<string, string>>,
): void {
  for (const [field, message] of Object.entries(problems))
    context.addIssue({ code: "custom", path: [field], message });
}

/** Without an end it goes on until further notice. */
export const contractTerms = z
  .strictObject({ contractFrom: requiredDate, contractTo: optionalDate })
  .superRefine((terms, context) => addProblems(context, { ...contractProblems(terms) }));

/** What is paid from a first day on; whether that day is still to come is for the server to say. */
export const rateTerms = z
  .strictObject({ validFrom: requiredDate, primaryRateBp: rate, performerRateBp: rate })
  .superRefine((terms, context) => addProblems(context, { ...shareProblems(terms) }));

/** More than there are prefectures and municipalities together. */
const MOST_AREAS = 2_000;

const area = z.strictObject({
  prefecture: z.enum(PREFECTURES, "都道府県を選んでください。"),
  /** Null covers the whole prefecture. */
  city: z.string().trim().min(1, "市区町村を選んでください。").max(40, "市区町村名が長すぎます。").nullable(),
});

export type AreaOfTerms = z.output<typeof area>;

const placeOf = ({ prefecture, city }: AreaOfTerms) => `${prefecture}/${city ?? ""}`;

/** All areas of a store, in place of those it has; one that is named twice, or lies in its whole prefecture, is named once. */
export const areaTerms = z.strictObject({
  areas: z
    .array(area)
    .min(1, "対応エリアを1つ以上選んでください。")
    .max(MOST_AREAS, `対応エリアは${MOST_AREAS.toLocaleString("ja-JP")}か所までです。`)
    .transform((areas) => {
      const whole = new Set(areas.filter(({ city }) => city === null).map(({ prefecture }) => prefecture));
      const kept = areas.filter(({ prefecture, city }) => city === null || !whole.has(prefecture));
      return [...new Map(kept.map((one) => [placeOf(one), one])).values()];
    }),
});
