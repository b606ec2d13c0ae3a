import { z } from "zod";
import { storableText } from "./fields";

/** What a list is sorted by. The API makes a number of a moment (microseconds) and of a day (days since 1970). */
export type SortKind = "instant" | "day" | "number" | "text";

export type SortOrder = "asc" | "desc";

/** The row a page begins beside, and where it stands: `value` is what it is sorted by, null where it has none. */
export interface ListCursor {
  sort: string;
  order: SortOrder;
  id: number;
  value: string | null;
}

/** `createdAt~desc~345~1764061052123456`; without a value the row has none. */
export function cursorText({ sort, order, id, value }: ListCursor): string {
  return [sort, order, id, ...(value === null ? [] : [value])].join("~");
}

const FORM = /^(\w{1,40})~(asc|desc)~([1-9]\d{0,8})(?:~(.*))?$/s;
const LONGEST = 500;
const UNREADABLE = "ページの位置を読み取れません。先頭のページからお進みください。";

const isWhole = (text: string, limit: number) => /^-?\d{1,16}$/.test(text) && Math.abs(Number(text)) <= limit;

/** Whether a text can be what a row is sorted by: the database must be able to compare it. */
const FITS: Record<SortKind, (value: string) => boolean> = {
  instant: (value) => isWhole(value, Number.MAX_SAFE_INTEGER),
  day: (value) => isWhole(value, 3_000_000),
  number: (value) => isWhole(value, 2_147_483_647),
  text: (value) => storableText(LONGEST).safeParse(value).success,
};

/** `after` and `before` of a list's query. */
export function cursorField(kinds: Readonly<Record<string, SortKind>>) {
  return z
    .string()
    .max(LONGEST + 100, UNREADABLE)
    .transform((text, context): ListCursor => {
      const [, sort = "", order, id, value = null] = FORM.exec(text) ?? [];
      const kind = Object.hasOwn(kinds, sort) ? kinds[sort] : undefined;
      if (kind && (value === null || FITS[kind](value)))
        return { sort, order: order === "asc" ? "asc" : "desc", id: Number(id), value };
      context.addIssue({ code: "custom", message: UNREADABLE });
      return z.NEVER;
    });
}
