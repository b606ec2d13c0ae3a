import { isCalendarDate } from "@magokoro/domain/date/tokyo-date";
import { parseJapanesePhone } from "@magokoro/domain/phone/phone-number";
import { parsePostalCode } from "@magokoro/domain/postal/postal-code";
import { isHiragana, toHiragana } from "@magokoro/domain/text/normalize-search-text";
import { z } from "zod";

/* The building blocks of every form and body. Messages are sentences for the person who typed. */

// PostgreSQL cannot store U+0000 nor half a surrogate pair; other control characters only ever come from
// broken or hostile clients.
const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u;

/** Any text at all that can be stored: for what is searched or compared, and for small free-form values. */
export function storableText(max: number, tooLong = `${max}文字以内で入力してください。`) {
  return z
    .string()
    .max(max, tooLong)
    .refine((value) => !UNSTORABLE.test(value), "使用できない文字が含まれています。");
}

const plainText = (max: number) => storableText(max).trim();

/** Text that must be there, at most `max` characters. */
export function requiredText(max: number) {
  return plainText(max).min(1, "入力してください。");
}

/** Text that may be missing; an empty one becomes null. */
export function optionalText(max: number) {
  return plainText(max)
    .nullish()
    .transform((value) => value || null);
}

/** ふりがな: katakana is taken too and turned into hiragana. */
export function requiredKana(max: number) {
  return requiredText(max)
    .transform(toHiragana)
    .refine(isHiragana, "ふりがなは、ひらがなで入力してください。");
}

/** A Japanese phone number as people write it, kept as E.164; empty becomes null. */
export const optionalPhone = z
  .string()
  .trim()
  .max(30, "電話番号が長すぎます。")
  .nullish()
  .transform((value, context) => {
    if (!value) return null;
    const parsed = parseJapanesePhone(value);
    if (parsed) return parsed as string;
    context.addIssue({ code: "custom", message: "電話番号を確認してください（例: 03-1234-5678）。" });
    return z.NEVER;
  });

export const optionalEmail = z
  .union([z.literal(""), z.email("メールアドレスの形式を確認してください。").max(254)])
  .nullish()
  .transform((value) => value || null);

export const optionalPostalCode = z
  .string()
  .max(20, "郵便番号は7桁で入力してください。")
  .nullish()
  .transform((value, context) => {
    if (!value) return null;
    const parsed = parsePostalCode(value);
    if (parsed) return parsed;
    context.addIssue({ code: "custom", message: "郵便番号は7桁で入力してください。" });
    return z.NEVER;
  });

/** YYYY-MM-DD of a day that exists. */
export const calendarDate = z
  .string()
  .max(10, "日付を確認してください。")
  .refine(isCalendarDate, "存在する日付を入力してください（例: 2026-04-01）。");

export const optionalDate = z
  .union([z.literal(""), calendarDate])
  .nullish()
  .transform((value) => value || null);

const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

/** HH:mm, Asia/Tokyo. */
export const optionalTime = z
  .union([z.literal(""), z.string().regex(timePattern, "時刻を確認してください（例: 14:30）。")])
  .nullish()
  .transform((value) => value || null);

/** ISO 8601 with an offset; a time without one could mean any zone. */
export const instant = z.iso
  .datetime({ offset: true, error: "日時を確認してください。" })
  .refine((value) => !Number.isNaN(Date.parse(value)), "日時を確認してください。");

const INTEGER = 2_147_483_647;

export const rowId = z.int("番号を確認してください。").positive("番号を確認してください。").max(INTEGER);

/** An id in a path or query, where everything is text. */
export const rowIdText = z
  .string()
  .regex(/^[1-9]\d{0,9}$/, "番号を確認してください。")
  .transform(Number)
  .refine((value) => value <= INTEGER, "番号を確認してください。");

/** Whole yen, never negative. */
export const yen = z
  .int("金額は整数で入力してください。")
  .min(0, "0円以上で入力してください。")
  .max(99_999_999, "金額が大きすぎます。");

export const version = z.int("版を確認してください。").positive("版を確認してください。").max(INTEGER);

/** The path parameters of every row. */
export const idParams = z.strictObject({ id: rowIdText });

/** The body of an action that needs nothing but the version its asker saw. */
export const versionBody = z.strictObject({ version });

export const reasonBody = z.strictObject({ version, reason: requiredText(500) });
