import type { UserType } from "@magokoro/domain/user/user-type";
import { z } from "zod";
import { requiredText } from "./fields";
import { cursorField, type ListCursor, type SortKind, type SortOrder } from "./list-cursor";
import type { ListFilter } from "./list-filters";

export const PAGE_SIZES = [10, 20, 50, 100] as const;
export const DEFAULT_PAGE_SIZE = 20;

/** So far a total is counted and a page is found by its number; what is deeper is reached from page to page. */
export const MAX_COUNTED = 10_000;

export interface ListColumn {
  header: string;
  /** Sorted by under the column's own name; a column without one is plain text. */
  sorts?: SortKind;
  /** An id, money, a name, a number or a day: never breaks inside. */
  isUnbroken?: boolean;
  /** Whose list has it; left out: everybody's. */
  viewers?: readonly UserType[];
}

type Columns = Readonly<Record<string, ListColumn>>;
type Sorts = Readonly<Record<string, SortKind>>;
type Filters = Readonly<Record<string, ListFilter>>;

type SortingColumn<C extends Columns> = {
  [Name in keyof C]: C[Name] extends { sorts: SortKind } ? Name : never;
}[keyof C];
type SortName<C extends Columns, S extends Sorts> = Extract<SortingColumn<C> | keyof S, string>;

export interface ListDefinition<C extends Columns, S extends Sorts, F extends Filters> {
  /** What the rows are called: 「○○一覧」, 「該当する○○が見つかりません。」 */
  noun: string;
  /** While there are none; 「○○が登録されていません。」 where nothing else is said. */
  emptyText?: string;
  /** What a search finds a row by; left out, the list has no search. */
  searchHint?: string;
  /** In the order they are shown. */
  columns: C;
  /** Further orders, which no column shows. */
  sorts?: S;
  defaultSort: { by: NoInfer<SortName<C, S>>; order: SortOrder };
  filters: F;
}

type FilterValues<F extends Filters> = {
  [Name in keyof F]?: z.output<F[Name]["schema"]>;
};

/** A list asked for, as the API gets it. */
export type ListQuery<Sort extends string, Values> = {
  page: number;
  limit: number;
  sort: Sort;
  order: SortOrder;
  search?: string | undefined;
  /** The page that follows, or comes before, this row; `page` is then only what it is called. */
  after?: ListCursor | undefined;
  before?: ListCursor | undefined;
} & Values;

export interface List<
  C extends Columns = Columns,
  S extends Sorts = Sorts,
  F extends Filters = Filters,
> extends ListDefinition<C, S, F> {
  /** Every order by its name. */
  sortKinds: Record<SortName<C, S>, SortKind>;
  query: z.ZodType<ListQuery<SortName<C, S>, FilterValues<F>>, Record<string, string | undefined>>;
}

export interface AnyList extends Pick<
  ListDefinition<Columns, Sorts, Filters>,
  "noun" | "emptyText" | "searchHint" | "columns" | "filters"
> {
  sortKinds: Readonly<Record<string, SortKind>>;
  defaultSort: { by: string; order: SortOrder };
  query: z.ZodType<ListQuery<string, Readonly<Record<string, unknown>>>>;
}
export type ListQueryOf<L extends { query: z.ZodType }> = z.output<L["query"]>;

/** `created_at` of old links is `createdAt`. */
export const camelCase = (name: string) =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

function numberText(max: number, fallback: number) {
  return z
    .string()
    .regex(/^[1-9]\d{0,6}$/, "1以上の数で指定してください。")
    .transform(Number)
    .refine((value) => value <= max, `${max}以下で指定してください。`)
    .default(fallback);
}

/**
 * A list, said once: its query, SQL, address, filters and table are made of this.
 * `?page=1&limit=20&sort=createdAt&order=desc&search=…` plus its own filters, and `after` or `before`.
 */
export function defineList<
  const C extends Columns,
  const F extends Filters,
  const S extends Sorts = Record<never, SortKind>,
>(definition: ListDefinition<C, S, F>): List<C, S, F> {
  const { columns, sorts, filters, defaultSort, searchHint } = definition;
  const shown = Object.entries<ListColumn>(columns).flatMap(([name, column]) =>
    column.sorts ? [[name, column.sorts] as const] : [],
  );
  const sortKinds: Record<string, SortKind> = { ...Object.fromEntries(shown), ...sorts };
  const query = z
    .strictObject({
      page: numberText(1_000_000, 1),
      limit: numberText(100, DEFAULT_PAGE_SIZE),
      sort: z
        .string()
        .max(40)
        .transform(camelCase)
        .pipe(z.enum(Object.keys(sortKinds), "並べ替えの項目を確認してください。"))
        .default(defaultSort.by),
      order: z.enum(["asc", "desc"], "並べ替えの向きを確認してください。").default(defaultSort.order),
      ...(searchHint !== undefined && { search: requiredText(100).optional() }),
      after: cursorField(sortKinds).optional(),
      before: cursorField(sortKinds).optional(),
      ...Object.fromEntries(Object.entries(filters).map(([name, { schema }]) => [name, schema])),
    })
    .superRefine(({ sort, order, after, before }, context) => {
      const refuse = (field: string, message: string) =>
        context.addIssue({ code: "custom", path: [field], message });
      const isOfThisOrder = (cursor: ListCursor) => cursor.sort === sort && cursor.order === order;
      if (after && !isOfThisOrder(after)) refuse("after", "並べ替えを変えたため、ページの位置を使えません。");
      if (before && !isOfThisOrder(before))
        refuse("before", "並べ替えを変えたため、ページの位置を使えません。");
      if (after && before) refuse("before", "ページの位置は一つだけ指定してください。");
    });
  // The schema is put together from names; what it answers is what the types of the definition say.
  return { ...definition, sortKinds, query } as unknown as List<C, S, F>;
}
