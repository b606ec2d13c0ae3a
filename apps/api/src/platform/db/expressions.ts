import { orNull, type FieldsRow, type Selected } from "./selected";

/* Expressions of SQL, cast so that the driver answers what the type says. */

const isText = (value: unknown): value is string => typeof value === "string";
const isInt = (value: unknown): value is number => Number.isSafeInteger(value);
const isDate = (value: unknown): value is Date => value instanceof Date && !Number.isNaN(value.getTime());

const cast = <T>(sql: string, type: string, holds: (value: unknown) => value is T): Selected<T> => ({
  sql: `(${sql})::${type}`,
  holds,
});

export const text = (sql: string): Selected<string> => cast(sql, "text", isText);
export const textOrNull = (sql: string): Selected<string | null> => orNull(text(sql));
export const int = (sql: string): Selected<number> => cast(sql, "int", isInt);
export const intOrNull = (sql: string): Selected<number | null> => orNull(int(sql));
export const float = (sql: string): Selected<number> =>
  cast(sql, "float8", (value): value is number => typeof value === "number");
export const floatOrNull = (sql: string): Selected<number | null> => orNull(float(sql));
export const bool = (sql: string): Selected<boolean> =>
  cast(sql, "boolean", (value): value is boolean => typeof value === "boolean");
/** A moment. PostgreSQL's `infinity` is none: the driver reads it as a number. */
export const instant = (sql: string): Selected<Date> => cast(sql, "timestamptz", isDate);
export const instantOrNull = (sql: string): Selected<Date | null> => orNull(instant(sql));
export const bytesOrNull = (sql: string): Selected<Buffer | null> =>
  orNull(cast(sql, "bytea", (value): value is Buffer => Buffer.isBuffer(value)));
/** A day of the calendar, `2026-04-01`: it has no zone, so it stays text. */
export const day = (sql: string): Selected<string> => cast(sql, "date::text", isText);
export const textList = (sql: string): Selected<string[]> =>
  cast(sql, "text[]", (value): value is string[] => Array.isArray(value) && value.every(isText));
export const intList = (sql: string): Selected<number[]> =>
  cast(sql, "int[]", (value): value is number[] => Array.isArray(value) && value.every(isInt));

/** Text that is one of few words. */
export const oneOf = <T extends string>(words: readonly T[], sql: string): Selected<T> =>
  cast(sql, "text", (value): value is T => words.some((word) => word === value));

/** What JSON has of its own: of a time or a day only the text would arrive. */
type Plain = string | number | boolean | null;

/** Rows that belong to the row, in their order; none is an empty list. */
export function manyOf<F extends Readonly<Record<string, Selected<Plain>>>>(
  fields: F,
  from: string,
  orderBy: string,
): Selected<FieldsRow<F>[]> {
  const named = Object.entries(fields);
  const pairs = named.map(([name, { sql }]) => `'${name}', ${sql}`).join(", ");
  const holdsOne = (value: unknown): value is FieldsRow<F> =>
    typeof value === "object" &&
    value !== null &&
    named.every(([name, field]) => field.holds(Object.getOwnPropertyDescriptor(value, name)?.value));
  return {
    sql: `(SELECT coalesce(json_agg(json_build_object(${pairs}) ORDER BY ${orderBy}), '[]') ${from})`,
    holds: (value): value is FieldsRow<F>[] => Array.isArray(value) && value.every(holdsOne),
  };
}
