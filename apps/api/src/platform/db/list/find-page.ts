import type { PageMeta } from "@magokoro/contract/core/envelope";
import { MAX_COUNTED, type AnyList, type ListQueryOf } from "@magokoro/contract/core/list";
import type { Tx } from "../tx";
import { orderedById, type ListContext, type ListSource } from "./list-source";
import { readSlice } from "./read-slice";
import { countStretch } from "./read-stretch";

export interface Page<Row> {
  rows: Row[];
  meta: PageMeta;
}

/**
 * One page of a list, the total (counted to 10,000) and the way to the pages beside it.
 * @throws AppError VALIDATION_ERROR for a word the viewer's role does not have, or a position that is none.
 */
export async function findPage<L extends AnyList, Row>(
  tx: Tx,
  source: ListSource<L, Row>,
  query: ListQueryOf<L>,
  viewer: Omit<ListContext, "scope">,
): Promise<Page<Row>> {
  const context = { ...viewer, scope: tx.scope };
  const [slice, counted] = await Promise.all([
    readSlice(tx, source, query, context),
    countStretch(tx, { source, query, context, order: orderedById }, "all", MAX_COUNTED + 1),
  ]);
  const { page, limit } = query;
  const total = Math.min(counted, MAX_COUNTED);
  const meta = {
    total,
    isTotalExact: counted <= MAX_COUNTED,
    page,
    limit,
    totalPages: Math.max(1, Math.ceil(total / limit)),
    next: slice.next,
    previous: slice.previous,
  };
  return { rows: slice.rows, meta };
}
