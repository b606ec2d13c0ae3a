import { MAX_COUNTED, type AnyList } from "@magokoro/contract/core/list";
import { cursorText, type ListCursor, type SortOrder } from "@magokoro/contract/core/list-cursor";
import type { Tx } from "../tx";
import { partOf, partsOf, type Part } from "./list-position";
import type { ListContext, ListSource } from "./list-source";
import { countStretch, readStretch, type Placed, type Reading } from "./read-stretch";

export interface SliceQuery extends Readonly<Record<string, unknown>> {
  page: number;
  limit: number;
  sort: string;
  order: SortOrder;
  after?: ListCursor | undefined;
  before?: ListCursor | undefined;
}

export interface Slice<Row> {
  rows: Row[];
  /** Where the pages beside it begin; null where there is none. */
  next: string | null;
  previous: string | null;
}

/** The rows of a page: those behind a row, those before one, or from a number on. */
export async function readSlice<Row>(
  tx: Tx,
  source: ListSource<AnyList, Row>,
  query: SliceQuery,
  context: ListContext,
): Promise<Slice<Row>> {
  const { limit, sort, order, after, before } = query;
  const offset = after || before ? 0 : (query.page - 1) * limit;
  // Further on a page has no number, only neighbours.
  if (offset >= MAX_COUNTED) return { rows: [], next: null, previous: null };
  // One more than is shown tells whether more follow.
  const read = await readOn(tx, readingOf(source, query, context), { ...query, offset, limit: limit + 1 });
  const hasMore = read.length > limit;
  const rows = read.slice(0, limit);
  if (before) rows.reverse();
  const cursorOf = (row: Placed<Row> | undefined) =>
    row ? cursorText({ sort, order, id: row.id, value: row.listPosition }) : null;
  const hasNext = before !== undefined || hasMore;
  const hasPrevious = before ? hasMore : after !== undefined || offset > 0;
  return {
    rows: rows.map(withoutPosition),
    next: hasNext ? cursorOf(rows.at(-1)) : null,
    previous: hasPrevious ? cursorOf(rows[0]) : null,
  };
}

function readingOf<Row>(
  source: ListSource<AnyList, Row>,
  query: SliceQuery,
  context: ListContext,
): Reading<Row> {
  const order = source.sorts[query.sort];
  const kind = source.list.sortKinds[query.sort];
  if (!order || !kind) throw new Error(`the list of ${source.table} has no order ${query.sort}`);
  const opposite = query.order === "asc" ? "desc" : "asc";
  return { source, query, context, order, kind, direction: query.before ? opposite : query.order };
}

interface Start extends Pick<SliceQuery, "after" | "before"> {
  offset: number;
  limit: number;
}

/** From part to part until there are enough. */
async function readOn<Row>(
  tx: Tx,
  reading: Reading<Row>,
  { after, before, offset, limit }: Start,
): Promise<Placed<Row>[]> {
  let cursor = after ?? before;
  let skip = offset;
  const rows: Placed<Row>[] = [];
  for (const part of partsFrom(reading, cursor, before ? "before" : "after")) {
    const read = await readStretch(tx, reading, { part, cursor, offset: skip, limit: limit - rows.length });
    rows.push(...read);
    if (rows.length === limit) break;
    // What the part had is not skipped again in the next one.
    if (skip > 0) skip = rows.length > 0 ? 0 : skip - (await countStretch(tx, reading, part, skip));
    cursor = undefined;
  }
  return rows;
}

function partsFrom(
  { order }: Reading<unknown>,
  cursor: ListCursor | undefined,
  field: "after" | "before",
): readonly Part[] {
  const parts = field === "before" ? partsOf(order).toReversed() : partsOf(order);
  return cursor ? parts.slice(parts.indexOf(partOf(order, cursor, field))) : parts;
}

function withoutPosition<Row>({ listPosition: _, ...row }: Placed<Row>): Row {
  // What is left is the row as the source's columns make it.
  return row as unknown as Row;
}
