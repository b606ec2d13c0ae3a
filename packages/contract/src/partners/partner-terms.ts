import { PREFECTURES } from "@magokoro/domain/address/prefectures";
import { fitTogether, readRate } from "@magokoro/domain/money/rate";
import { z } from "zod";
import { optionalDate, requiredText } from "../core/fields";

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

/** A day that must be said, as people write it. */
const requiredDate = optionalDate.transform((value, context) => {
  if (value !== null) return value;
  context.addIssue({ code: "custom", message: "日付を入力してください。" });
  return z.NEVER;
});

interface Contract {
  contractFrom: string | null;
  contractTo: string | null;
}

/** An end before the beginning is refused at the end. */
export function assertContractOrder(
  { contractFrom, contractTo }: Contract,
  context: z.core.$RefinementCtx,
): void {
  if (contractFrom !== null && contractTo !== null && contractTo < contractFrom)
    context.addIssue({
      code: "custom",
      path: ["contractTo"],
      message: "契約の終了日は、開始日以降にしてください。",
    });
}

/** Without an end it goes on until further notice. */
export const contractTerms = z
  .strictObject({ contractFrom: requiredDate, contractTo: optionalDate })
  .superRefine(assertContractOrder);

const basisPoints = z
  .int("率は、0から100までのパーセントで入力してください（例: 12.5）。")
  .min(0, "率は、0％以上で入力してください。")
  .max(10_000, "率は、100％以下で入力してください。");

/** Typed as per cent (12.5); JSON's number is in basis points (1250). */
const rate = z
  .union(
    [z.string().max(12, "率は、0から100までのパーセントで入力してください（例: 12.5）。"), basisPoints],
    {
      error: (issue) => (issue.code === "invalid_union" ? issue.errors.at(-1)?.[0]?.message : undefined),
    },
  )
  .transform((value, context) => {
    if (typeof value === "number") return value;
    const { data, error } = basisPoints.safeParse(readRate(value) ?? Number.NaN);
    if (data !== undefined) return data;
    context.addIssue({ code: "custom", message: error?.issues[0]?.message ?? "" });
    return z.NEVER;
  });

/** What is paid from a first day on; whether that day is still to come is for the server to say. */
export const rateTerms = z
  .strictObject({ validFrom: requiredDate, primaryRateBp: rate, performerRateBp: rate })
  .superRefine(({ primaryRateBp, performerRateBp }, context) => {
    if (!fitTogether(primaryRateBp, performerRateBp))
      context.addIssue({
        code: "custom",
        path: ["performerRateBp"],
        message: "主担当と実施者の率は、合わせて100％以下にしてください。",
      });
  });

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
