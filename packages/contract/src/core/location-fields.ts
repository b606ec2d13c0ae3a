import { LOCATION_PRECISIONS } from "@magokoro/domain/place/location";
import { isInJapan, isShortMapLink, readLocation } from "@magokoro/domain/place/read-location";
import { z } from "zod";

const UNREADABLE =
  "緯度・経度（例：35.6513, 139.6368）か、地図のリンクを入力してください。空欄にすると、住所から決めます。";
const SHORT_LINK =
  "短縮された地図のリンクからは、地点を読み取れません。リンクを開き、表示された長いURLか、緯度・経度を貼り付けてください。";
const ABROAD = "日本国内の地点を入力してください。";

const coordinates = z
  .strictObject({ latitude: z.number(), longitude: z.number() })
  .refine(isInJapan, { error: ABROAD });

/** Where somebody says an address lies: typed coordinates, a pasted link, or a pair. Null: wherever its address is. */
export const optionalLocation = z
  .union([z.string().max(2_000, "リンクが長すぎます。"), coordinates])
  .nullish()
  .transform((value, context) => {
    if (value === undefined || value === null || typeof value === "object") return value ?? null;
    if (value.trim() === "") return null;
    const read = readLocation(value);
    if (read) return read;
    context.addIssue({ code: "custom", message: isShortMapLink(value) ? SHORT_LINK : UNREADABLE });
    return z.NEVER;
  });

/** Where an address lies and how exactly that is known; null where nothing is. */
export const shownLocation = z
  .object({ latitude: z.number(), longitude: z.number(), precision: z.enum(LOCATION_PRECISIONS) })
  .nullable();

export type ShownLocation = z.output<typeof shownLocation>;
