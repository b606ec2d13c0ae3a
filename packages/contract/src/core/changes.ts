import { z } from "zod";

type Changeable<Field> = z.ZodOptional<
  Field extends z.ZodDefault<infer Inner extends z.ZodType>
    ? Inner
    : Field extends z.ZodType
      ? Field
      : z.ZodType
>;

export type Changes<Shape extends z.ZodRawShape> = { [Name in keyof Shape]: Changeable<Shape[Name]> };

/**
 * The fields of a row as a change sends them: what is not sent stays as it is, `null` clears where a field
 * may be empty. Defaults are for new rows alone: on a change they would overwrite what an older app does
 * not know of.
 */
export function changesOf<Shape extends z.ZodRawShape>(shape: Shape): Changes<Shape> {
  const fields = Object.entries(shape).map(([name, field]) => [
    name,
    z.optional(field instanceof z.ZodDefault ? field.unwrap() : field),
  ]);
  return Object.fromEntries(fields) as Changes<Shape>;
}

type Sent<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** Only the fields that were sent. */
export function sentFields<Fields extends object>(fields: Fields): Sent<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Sent<Fields>;
}

/** A row with the changes that were sent laid over it. */
export function changedRow<Row extends object>(
  row: Row,
  changes: { [Name in keyof Row]?: Row[Name] | undefined },
): Row {
  return { ...row, ...sentFields(changes) };
}
