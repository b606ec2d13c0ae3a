import { toTokyoIso } from "@magokoro/domain/date/tokyo-date";
import type { z } from "zod";

type IsoText<T> = T extends Date ? string : T;

/** What of a row is shown by a schema; the rest of the schema is the presenter's to add. */
export type Shown<Row extends object, Shape> = { [Name in keyof Row & keyof Shape]: IsoText<Row[Name]> };

/**
 * Of a row what a role's schema names, and nothing else: a moment as ISO text, everything else as it is. A field that
 * is plain needs no other line in a presenter.
 */
export function shown<Row extends object, Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  row: Row,
): Shown<Row, Shape> {
  const named = Object.entries(row).filter(([name]) => Object.hasOwn(schema.shape, name));
  const values = named.map(([name, value]: [string, unknown]) => [
    name,
    value instanceof Date ? toTokyoIso(value) : value,
  ]);
  // The names are those both have, and a Date is the one thing that changes.
  return Object.fromEntries(values) as Shown<Row, Shape>;
}
