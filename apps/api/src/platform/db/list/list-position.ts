import type { ListCursor, SortKind, SortOrder } from "@magokoro/contract/core/list-cursor";
import { invalid } from "../../app-error";
import type { SqlConditions } from "../sql-conditions";
import type { ListOrder } from "./list-source";

/** Rows with a value and rows without one stand apart in the order, and so in its index. */
export type Part = "all" | "valued" | "empty";

/** What a cursor keeps of a row, as text: exact, and in a form that can be checked before it is compared. */
const KEPT: Record<SortKind, (sql: string) => string> = {
  instant: (sql) => `(extract(epoch FROM ${sql}) * 1000000)::bigint::text`,
  day: (sql) => `(${sql} - date '1970-01-01')::text`,
  number: (sql) => `(${sql})::text`,
  text: (sql) => sql,
};

/** The value again, from its placeholder. */
const READ: Record<SortKind, (placeholder: string) => string> = {
  instant: (value) => `timestamptz 'epoch' + ${value}::bigint * interval '1 microsecond'`,
  day: (value) => `date '1970-01-01' + ${value}::int`,
  number: (value) => `${value}::int`,
  text: (value) => `${value}::text`,
};

export const positionOf = ({ sql }: ListOrder, kind: SortKind) => (sql === null ? "NULL" : KEPT[kind](sql));

/** In the order they are shown. */
export const partsOf = ({ isNullable }: ListOrder): readonly Part[] =>
  isNullable ? ["valued", "empty"] : ["all"];

/** @throws AppError VALIDATION_ERROR for a row without a value in an order where all have one. */
export function partOf(order: ListOrder, cursor: ListCursor, field: string): Part {
  if (order.sql !== null && cursor.value === null && !order.isNullable)
    throw invalid(field, "ページの位置を読み取れません。先頭のページからお進みください。");
  if (!order.isNullable) return "all";
  return cursor.value === null ? "empty" : "valued";
}

export function inPart(where: SqlConditions, { sql }: ListOrder, part: Part): void {
  if (part !== "all") where.add(`${sql} IS ${part === "empty" ? "NULL" : "NOT NULL"}`);
}

interface Beside {
  order: ListOrder;
  kind: SortKind;
  id: string;
  /** The way the rows are read. */
  direction: SortOrder;
}

/** The rows read after the cursor's. */
export function behind(
  where: SqlConditions,
  { order, kind, id, direction }: Beside,
  cursor: ListCursor,
): void {
  const sign = direction === "asc" ? ">" : "<";
  const at = where.param(cursor.id);
  if (order.sql === null || cursor.value === null) where.add(`${id} ${sign} ${at}`);
  else where.add(`(${order.sql}, ${id}) ${sign} (${READ[kind](where.param(cursor.value))}, ${at})`);
}

/** Just as the index has it, forwards or backwards. */
export function orderBy({ sql }: ListOrder, id: string, direction: SortOrder): string {
  if (sql === null) return `${id} ${direction}`;
  const way = direction === "asc" ? "ASC NULLS FIRST" : "DESC NULLS LAST";
  return `${sql} ${way}, ${id} ${way}`;
}
