import type { AnyList } from "@magokoro/contract/core/list";
import type { ListCursor, SortKind, SortOrder } from "@magokoro/contract/core/list-cursor";
import { int } from "../expressions";
import { selection, type Selection } from "../selection";
import { select } from "../statement";
import type { Tx } from "../tx";
import { listConditions } from "./list-conditions";
import { behind, inPart, orderBy, positionOf, type Part } from "./list-position";
import type { ListContext, ListOrder, ListSource } from "./list-source";

/** Neighbouring rows of one part of an order. */
export interface Stretch {
  part: Part;
  /** The row they begin behind. */
  cursor: ListCursor | undefined;
  offset: number;
  limit: number;
}

export interface Reading<Row> {
  source: ListSource<AnyList, Row>;
  query: Readonly<Record<string, unknown>>;
  context: ListContext;
  order: ListOrder;
  kind: SortKind;
  /** The way the rows are read. */
  direction: SortOrder;
}

/** A row and what a cursor keeps of where it stands. */
export type Placed<Row> = Row & { id: number; listPosition: string | null };

/** Only the rows that are shown are joined, so deep pages stay cheap. */
export function readStretch<Row>(tx: Tx, reading: Reading<Row>, stretch: Stretch): Promise<Placed<Row>[]> {
  const { source, query, context, order, kind, direction } = reading;
  const { id, table, joins } = source;
  const where = listConditions(source, query, context);
  inPart(where, order, stretch.part);
  if (stretch.cursor) behind(where, { order, kind, id, direction }, stretch.cursor);
  const by = orderBy(order, id, direction);
  const limits = `LIMIT ${where.param(stretch.limit)} OFFSET ${where.param(stretch.offset)}`;
  const shown = typeof source.selection === "function" ? source.selection(where, context) : source.selection;
  const page = `SELECT ${id}, ${positionOf(order, kind)} AS position FROM ${table} WHERE ${where} ORDER BY ${by} ${limits}`;
  const statement = select(
    placed(shown),
    `FROM (${page}) page JOIN ${table} ON ${id} = page.id ${joins} ORDER BY ${by}`,
  );
  return tx.query(statement, where.values);
}

const placed = <Row>({ sql, problemOf }: Selection<Row>): Selection<Placed<Row>> => ({
  sql: `${sql}, page.position AS "listPosition"`,
  problemOf,
});

const COUNT = selection({ count: int("count(*)") });

/** How many rows there are, of one part or in all, counted no further than `limit`. */
export async function countStretch(
  tx: Tx,
  { source, query, context, order }: Omit<Reading<unknown>, "kind" | "direction">,
  part: Part,
  limit: number,
): Promise<number> {
  const where = listConditions(source, query, context);
  inPart(where, order, part);
  const rows = `SELECT 1 FROM ${source.table} WHERE ${where} LIMIT ${where.param(limit)}`;
  const [row] = await tx.query(select(COUNT, `FROM (${rows}) counted`), where.values);
  return row?.count ?? 0;
}
