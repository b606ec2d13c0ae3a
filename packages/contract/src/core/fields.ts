import { readDate } from "@magokoro/domain/date/read-date";
import { isCalendarDate } from "@magokoro/domain/date/tokyo-date";
import { readRate, type RateProblem } from "@magokoro/domain/money/rate";
import { parseJapanesePhone } from "@magokoro/domain/phone/phone-number";
import { parsePostalCode } from "@magokoro/domain/postal/postal-code";
import { isHiragana, toHiragana } from "@magokoro/domain/text/normalize-search-text";
import { readWholeNumber } from "@magokoro/domain/text/read-whole-number";
import { z } from "zod";

/*
 * The building blocks of every form and body. Messages are sentences for the person who typed. What an input
 * or a select holds, its text, is a legal value of each: full-width digits, commas, units and Japanese eras
 * are read here, and no form converts by hand. Numbers stay legal for whoever sends JSON.
 */

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

function readPhone(value: string, context: z.core.$RefinementCtx): string {
  const parsed = parseJapanesePhone(value);
  if (parsed) return parsed;
  context.addIssue({ code: "custom", message: "電話番号を確認してください（例: 03-1234-5678）。" });
  return z.NEVER;
}

const phoneText = z.string().trim().max(30, "電話番号が長すぎます。");

/** A Japanese phone number as people write it, kept as E.164; empty becomes null. */
export const optionalPhone = phoneText
  .nullish()
  .transform((value, context) => (value ? readPhone(value, context) : null));

export const requiredPhone = phoneText.min(1, "入力してください。").transform(readPhone);

export const optionalEmail = z
  .union([z.literal(""), z.email("メールアドレスの形式を確認してください。").max(254)])
  .nullish()
  .transform((value) => value || null);

export const requiredEmail = requiredText(254).pipe(z.email("メールアドレスの形式を確認してください。"));

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

/** YYYY-MM-DD of a day that exists: in an address, where nobody types. */
export const calendarDate = z
  .string()
  .max(10, "日付を確認してください。")
  .refine(isCalendarDate, "存在する日付を入力してください（例: 2026-04-01）。");

function readDay(value: string, context: z.core.$RefinementCtx): string {
  const read = readDate(value);
  if ("date" in read) return read.date;
  context.addIssue({ code: "custom", message: read.problem });
  return z.NEVER;
}

const dayText = z.string().max(30, "日付を確認してください（例：2026年4月1日、令和8年4月1日）。");

/** A day as people write it, also in a Japanese era; kept as YYYY-MM-DD, an empty one as null. */
export const optionalDate = dayText
  .nullish()
  .transform((value, context) => (value?.trim() ? readDay(value, context) : null));

export const requiredDate = dayText.trim().min(1, "入力してください。").transform(readDay);

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

/** A number as JSON has it; typed, it is read as text: ３，０００円 */
const numberOrText = (number: z.ZodType<number, number>) =>
  z.union([z.string().max(30, "数字が長すぎます。"), number], {
    // No text: the sentence is the number's.
    error: (issue) => (issue.code === "invalid_union" ? issue.errors.at(-1)?.[0]?.message : undefined),
  });

/** Reads what was typed, and says of it what the number's schema says. */
function typedNumber(number: z.ZodType<number, number>, unit: string) {
  return (value: string | number, context: z.core.$RefinementCtx): number => {
    if (typeof value === "number") return value;
    const { data, error } = number.safeParse(readWholeNumber(value, unit) ?? Number.NaN);
    if (data !== undefined) return data;
    context.addIssue({ code: "custom", message: error?.issues[0]?.message ?? "" });
    return z.NEVER;
  };
}

function wholeNumber(number: z.ZodType<number, number>, unit = "") {
  return numberOrText(number).transform(typedNumber(number, unit));
}

/** An empty input, and what is not sent at all, is null. */
function optionalNumber(number: z.ZodType<number, number>, unit = "") {
  const read = typedNumber(number, unit);
  return numberOrText(number)
    .nullish()
    .transform((value, context) => (isEmpty(value) ? null : read(value, context)));
}

const isEmpty = (value: unknown): value is "" | null | undefined =>
  value === null || value === undefined || value === "";

/** One of some values, or none: the empty choice of a select becomes null. */
export function optionalChoice<const Value extends string>(values: readonly Value[], message?: string) {
  const choices: readonly ("" | Value)[] = ["", ...values];
  return z
    .enum(choices, message)
    .nullish()
    .transform((value) => values.find((one) => one === value) ?? null);
}

/** Yes, no or nothing said, as JSON or a select has them. */
export const optionalYesNo = z
  .union([z.boolean(), z.enum(["", "true", "false"])])
  .nullish()
  .transform((value) => (isEmpty(value) ? null : value === true || value === "true"));

const idSaying = (sentence: string) => z.int(sentence).positive(sentence).max(INTEGER, sentence);
const idNumber = idSaying("番号を確認してください。");

export const rowId = wholeNumber(idNumber);
/** A row that is chosen in a select, where none is chosen yet at first. */
export const chosenRowId = wholeNumber(idSaying("選んでください。"));
export const optionalRowId = optionalNumber(idNumber);

/** Rows that are ticked or put in, not typed. */
export const rowIds = (max: number, tooMany: string) => z.array(idNumber).max(max, tooMany);

/** An id in a path or query, where everything is text. */
export const rowIdText = z
  .string()
  .regex(/^[1-9]\d{0,9}$/, "番号を確認してください。")
  .transform(Number)
  .refine((value) => value <= INTEGER, "番号を確認してください。");

const wholeYen = z
  .int("金額は、0以上の整数で入力してください。")
  .min(0, "0円以上で入力してください。")
  .max(99_999_999, "金額が大きすぎます。");

/** Whole yen, never negative. */
export const yen = wholeNumber(wholeYen, "円");
export const optionalYen = optionalNumber(wholeYen, "円");

/** Where nothing typed means no money: an empty input is 0 yen. */
export const yenOrZero = numberOrText(wholeYen).transform((value, context) =>
  value === "" ? 0 : typedNumber(wholeYen, "円")(value, context),
);

/** Minutes of at most a day; empty becomes null. */
export function optionalMinutes(min: 0 | 1) {
  const minutes = z
    .int("分は整数で入力してください。")
    .min(min, `${min}分以上で入力してください。`)
    .max(1440, "24時間以内で入力してください。");
  return optionalNumber(minutes, "分");
}

/** Minutes of at most a day, at least one. */
export const minutes = wholeNumber(
  z
    .int("分は整数で入力してください。")
    .min(1, "1分以上で入力してください。")
    .max(1440, "24時間以内で入力してください。"),
  "分",
);

/**
 * Short words, each once, in the order they are given: as a list, or as text with 「、」, commas or line breaks
 * between them.
 */
export function wordList({ most, longest }: { most: number; longest: number }) {
  const room = most * (longest + 1);
  const written = z.union([storableText(room), z.array(storableText(longest)).max(most)], {
    error: `${longest}文字以内の言葉を${most}個まで入力できます。`,
  });
  return written.transform((value, context) => {
    const words = (typeof value === "string" ? value.split(/[、，,\n]/) : value).map((word) => word.trim());
    const each = [...new Set(words.filter((word) => word !== ""))];
    const tooLong = each.find((word) => word.length > longest);
    if (tooLong === undefined && each.length <= most) return each;
    context.addIssue({
      code: "custom",
      message:
        tooLong === undefined
          ? `${most}個まで入力できます。`
          : `「${tooLong}」は長すぎます。1つ${longest}文字以内で入力してください。`,
    });
    return z.NEVER;
  });
}

/** How many people, at least one. */
export function headcount(max: number) {
  const people = z
    .int("人数は整数で入力してください。")
    .min(1, "1名以上で入力してください。")
    .max(max, `${max}名以内で入力してください。`);
  return wholeNumber(people, "名");
}

/** How many working hours something may take. */
export function wholeHours(max: number) {
  const hours = z
    .int("時間は整数で入力してください。")
    .min(1, "1時間以上で入力してください。")
    .max(max, `${max}時間以内で入力してください。`);
  return wholeNumber(hours, "時間");
}

const RATE_PROBLEM: Record<RateProblem, string> = {
  unreadable: "率は、0から100までのパーセントで入力してください（例：12.5）。",
  negative: "率は、0％以上で入力してください。",
  too_much: "率は、100％以下で入力してください。",
  too_fine: "率は、小数点以下2桁までで入力してください。",
};

const basisPoints = z
  .int(RATE_PROBLEM.unreadable)
  .min(0, RATE_PROBLEM.negative)
  .max(10_000, RATE_PROBLEM.too_much);

/** A share, typed in per cent (12.5 %); JSON's number is in basis points (1250). */
export const rate = numberOrText(basisPoints).transform((value, context) => {
  if (typeof value === "number") return value;
  const read = readRate(value);
  if ("basisPoints" in read) return read.basisPoints;
  const message = value.trim() === "" ? "入力してください。" : RATE_PROBLEM[read.problem];
  context.addIssue({ code: "custom", message });
  return z.NEVER;
});

export const version = z.int("版を確認してください。").positive("版を確認してください。").max(INTEGER);

/** The path parameters of every row. */
export const idParams = z.strictObject({ id: rowIdText });

/** The body of an action that needs nothing but the version its asker saw. */
export const versionBody = z.strictObject({ version });

export const reasonBody = z.strictObject({ version, reason: requiredText(500) });
