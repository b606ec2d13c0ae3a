import type { AnyList, ListQueryOf } from "@magokoro/contract/core/list";
import type { UserType } from "@magokoro/domain/user/user-type";
import type { Scope } from "../scope";
import type { Selection } from "../selection";
import type { SqlConditions } from "../sql-conditions";

/** Who asks for a list, and when. */
export interface ListContext {
  scope: Scope;
  viewer: UserType;
  now: Date;
}

/**
 * What rows are ordered by, the id last. Its index is `(column.desc(), id.desc())`, behind the column a scope
 * filters by; the other way round it is read backwards.
 */
export interface ListOrder {
  /** Null: the id alone, which grows with time. */
  sql: string | null;
  /** Rows without a value come last in both directions: they are read after the rest, as a part of their own. */
  isNullable: boolean;
}

export const ordered = (sql: string): ListOrder => ({ sql, isNullable: false });
export const orderedOrNull = (sql: string): ListOrder => ({ sql, isNullable: true });
export const orderedById: ListOrder = { sql: null, isNullable: false };

/** Adds the conditions of a filter's value. */
export type Narrow<Value> = (where: SqlConditions, value: Value, context: ListContext) => void;

type FilterName<L extends AnyList> = Extract<keyof L["filters"], string>;
type ValueOf<L extends AnyList, Name extends FilterName<L>> = Exclude<
  ListQueryOf<L> extends Partial<Record<Name, infer V>> ? V : never,
  undefined
>;

/** How a list of the contract is read from the database. */
export interface ListSource<L extends AnyList, Row> {
  list: L;
  /** `cases c` */
  table: string;
  /** `c.id` */
  id: string;
  /** Second of the three refusals: the rows this Scope may touch. */
  scope?: (where: SqlConditions, scope: Scope) => unknown;
  sorts: Record<Extract<keyof L["sortKinds"], string>, ListOrder>;
  /** A column stands for `column = value`. */
  filters: { [Name in FilterName<L>]: string | Narrow<ValueOf<L, Name>> };
  /**
   * What a search word finds: a condition on the row itself, or several selects of ids, which are united.
   * Never an OR over tables: no index serves one.
   */
  search?: (where: SqlConditions, word: string, context: ListContext) => string | readonly string[];
  /** What is read of the rows of a page, once they are chosen. */
  selection: Selection<Row> | ((where: SqlConditions, context: ListContext) => Selection<Row>);
  joins: string;
}

export const defineListSource = <L extends AnyList, Row extends { id: number }>(
  list: L,
  source: Omit<ListSource<L, Row>, "list">,
): ListSource<L, Row> => ({ list, ...source });
