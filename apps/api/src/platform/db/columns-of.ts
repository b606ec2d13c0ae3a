import { columnName } from "@magokoro/database/sql/column-name";
import { getTableColumns } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { z } from "zod";
import { orNull, type Selected } from "./selected";

type Row<T extends PgTable> = T["$inferSelect"];

/** Columns of one table under the schema's own names, each with the schema's type. */
export type ColumnsOf<T extends PgTable, Name extends keyof Row<T>> = {
  [N in Name]: Selected<Row<T>[N]>;
};

/**
 * Columns of a table that the query knows as `alias`. Days stay text (`2026-04-01`) and so do times of day
 * (`09:30`): neither has a zone.
 */
export function columnsOf<T extends PgTable, const Name extends keyof Row<T> & string>(
  table: T,
  alias: string,
  names: readonly Name[],
): ColumnsOf<T, Name> {
  const columns: Record<string, PgColumn | undefined> = getTableColumns(table);
  const entries = names.map((name) => {
    const column = columns[name];
    if (!column) throw new Error(`no such column: ${name}`);
    return [name, selectedOf(column, alias)];
  });
  // The names are those asked for, and `holds` checks each value: see selectedOf.
  return Object.fromEntries(entries) as ColumnsOf<T, Name>;
}

/** The columns of a table that an answer names too: a plain new field of both is read without another line. */
export function columnsIn<T extends PgTable, Shape extends z.ZodRawShape>(
  table: T,
  alias: string,
  { shape }: z.ZodObject<Shape>,
): ColumnsOf<T, keyof Shape & keyof Row<T> & string> {
  const isBoth = (name: string): name is keyof Shape & keyof Row<T> & string => Object.hasOwn(shape, name);
  return columnsOf(table, alias, Object.keys(getTableColumns(table)).filter(isBoth));
}

/** All columns of a table but those that are named. */
export function columnsBut<T extends PgTable, const Name extends keyof Row<T> & string>(
  table: T,
  alias: string,
  left: readonly Name[],
): ColumnsOf<T, Exclude<keyof Row<T> & string, Name>> {
  const isWanted = (name: string): name is Exclude<keyof Row<T> & string, Name> =>
    !left.some((other) => other === name);
  return columnsOf(table, alias, Object.keys(getTableColumns(table)).filter(isWanted));
}

/** The same where no row of the table may be there: on the far side of a LEFT JOIN. */
export function columnsOrNullOf<T extends PgTable, const Name extends keyof Row<T> & string>(
  table: T,
  alias: string,
  names: readonly Name[],
): { [N in Name]: Selected<Row<T>[N] | null> } {
  const entries = Object.entries<Selected<unknown>>(columnsOf(table, alias, names));
  const nullable = entries.map(([name, selected]) => [name, orNull(selected)]);
  return Object.fromEntries(nullable) as { [N in Name]: Selected<Row<T>[N] | null> };
}

function selectedOf(column: PgColumn, alias: string): Selected<unknown> {
  const name = columnName(column);
  const plain = `${alias}.${name}`;
  const holds = holdsOf(column);
  const selected: Selected<unknown> = {
    ...inSql(column, plain, name),
    holds: (value): value is unknown => holds(value),
  };
  return column.notNull ? selected : orNull(selected);
}

function inSql(column: PgColumn, plain: string, name: string): Pick<Selected<unknown>, "sql" | "ownName"> {
  switch (column.columnType) {
    case "PgDateString":
      return { sql: `${plain}::text` };
    case "PgTime":
      return { sql: `to_char(${plain}, 'HH24:MI')` };
    case "PgBigInt53":
      // The driver answers a bigint as text; those of ours are whole numbers below 2^53.
      return { sql: `${plain}::float8` };
    default:
      return { sql: plain, ownName: name };
  }
}

/** What the driver makes of a column; `columnType` and `dataType` are the query builder's own words. */
function holdsOf(column: PgColumn): (value: unknown) => boolean {
  switch (column.dataType) {
    case "string":
      return (value) => typeof value === "string";
    case "number":
      return (value) => typeof value === "number" && !Number.isNaN(value);
    case "boolean":
      return (value) => typeof value === "boolean";
    case "date":
      return (value) => value instanceof Date && !Number.isNaN(value.getTime());
    case "array":
      return Array.isArray;
    case "json":
      return (value) => value !== undefined && value !== null;
    case "custom":
      return (value) =>
        column.getSQLType() === "bytea" ? Buffer.isBuffer(value) : typeof value === "string";
    default:
      throw new Error(`a column of a kind no query has read yet: ${column.columnType}`);
  }
}
