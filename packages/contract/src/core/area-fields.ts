import { PREFECTURES } from "@magokoro/domain/address/prefectures";
import { normalizeAreas } from "@magokoro/domain/place/service-area";
import { z } from "zod";
import { requiredText } from "./fields";

const MOST_AREAS = 2_000;

const serviceArea = z.strictObject({
  prefecture: z.enum(PREFECTURES, "都道府県を選んでください。"),
  /** Null covers the whole prefecture. */
  city: requiredText(60).nullable(),
});

/**
 * Where a store goes, without what is covered twice. Whether the names are of real municipalities is asked by
 * `assertRealAreas` of the API: no page needs to hold all names for it.
 */
export const serviceAreas = z
  .array(serviceArea)
  .max(MOST_AREAS, "対応エリアが多すぎます。都道府県の全域を選んでまとめてください。")
  .transform(normalizeAreas);

export const shownServiceAreas = z.array(z.object({ prefecture: z.string(), city: z.string().nullable() }));
