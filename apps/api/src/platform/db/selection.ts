import type { FieldsRow, Selected } from "./selected";

/** What a query answers: the list after SELECT, and how each row must look. */
export interface Selection<Row> {
  readonly sql: string;
  /** Says what of a row is not as selected; undefined for a good one. */
  readonly problemOf: (row: Readonly<Record<string, unknown>>) => string | undefined;
  /** Never there: carries the type. */
  readonly row?: Row;
}

export type RowOf<S extends Selection<object>> = S extends Selection<infer Row> ? Row : never;

type Shown<T> = { [Name in keyof T]: T[Name] };

/** Fields under the names of the row they make. */
export function selection<const F extends Readonly<Record<string, Selected<unknown>>>>(
  fields: F,
): Selection<Shown<FieldsRow<F>>> {
  const entries = Object.entries(fields);
  return {
    sql: entries.map(([name, field]) => nameIn(field, name)).join(", "),
    problemOf: (row) => {
      const broken = entries.find(([name, field]) => !field.holds(row[name]));
      return broken && `${broken[0]} is ${described(row[broken[0]])}`;
    },
  };
}

const nameIn = ({ sql, ownName }: Selected<unknown>, name: string) =>
  ownName === name ? sql : `${sql} AS "${name}"`;

const described = (value: unknown) => (value === null ? "null" : `a ${typeof value}`);
