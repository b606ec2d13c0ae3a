"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import { cn } from "@/lib/cn";

export interface Column<Row> {
  header: string;
  cell: (row: Row) => React.ReactNode;
  /** The name the API sorts by; a header without one is plain text. */
  sort?: string;
  /** An id, money, a name, a number or a day: never breaks inside. */
  isUnbroken?: boolean;
}

interface DataTableProps<Row> {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => React.Key;
  /** Where a row leads; the first cell holds the real link, so a keyboard gets there too. */
  href?: (row: Row) => string;
  /** What can be done with a row beyond opening it; stands above the row's own link. */
  rowControls?: (row: Row) => React.ReactNode;
  sort?: string | undefined;
  order?: string | undefined;
  onSort?: (sort: string, order: "asc" | "desc") => void;
}

/**
 * A table where there is room for one, else cards: below 900 px, beside the sidebar, and with large text. The
 * whole row opens the detail.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  href,
  rowControls,
  sort,
  order,
  onSort,
}: DataTableProps<Row>) {
  return (
    <div className="@container">
      <table className="w-full text-sm @max-[50rem]:block">
        <caption className="sr-only">{caption}</caption>
        <thead className="@max-[50rem]:sr-only">
          <tr className="border-b border-line text-left">
            {columns.map((column) => (
              <th
                key={column.header}
                scope="col"
                className="px-3 py-2 font-medium whitespace-nowrap text-muted"
                aria-sort={ariaSort(column.sort, sort, order)}
              >
                {column.sort && onSort ? (
                  <SortButton column={column} sort={sort} order={order} onSort={onSort} />
                ) : (
                  column.header
                )}
              </th>
            ))}
            {rowControls && (
              <th scope="col" className="px-3 py-2 font-medium whitespace-nowrap text-muted">
                操作
              </th>
            )}
          </tr>
        </thead>
        <tbody className="@max-[50rem]:block @max-[50rem]:space-y-3">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className="relative border-b border-line hover:bg-hover @max-[50rem]:block @max-[50rem]:rounded-lg @max-[50rem]:border @max-[50rem]:p-3"
            >
              {columns.map((column, index) => (
                <td
                  key={column.header}
                  className="px-3 py-3 align-top @max-[50rem]:flex @max-[50rem]:gap-x-3 @max-[12rem]:flex-wrap @max-[50rem]:px-0 @max-[50rem]:py-1"
                >
                  <span className="hidden w-24 shrink-0 text-muted @max-[50rem]:inline">{column.header}</span>
                  {index === 0 && href ? (
                    <Link
                      href={href(row)}
                      className={cn(
                        "font-medium text-link underline-offset-2 after:absolute after:inset-0 hover:underline",
                        column.isUnbroken && UNBROKEN,
                      )}
                    >
                      {column.cell(row)}
                    </Link>
                  ) : (
                    <span className={cn("min-w-0", column.isUnbroken && UNBROKEN)}>{column.cell(row)}</span>
                  )}
                </td>
              ))}
              {rowControls && (
                <td className="px-3 py-1.5 align-middle @max-[50rem]:block @max-[50rem]:px-0">
                  <div className="relative z-10 flex items-center gap-2 @max-[50rem]:justify-end">
                    {rowControls(row)}
                  </div>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/* On a card a name longer than the card still wraps: better than a page that scrolls sideways. */
const UNBROKEN = "tabular-nums @min-[50rem]:whitespace-nowrap @max-[50rem]:inline-block";

function ariaSort(column: string | undefined, sort: string | undefined, order: string | undefined) {
  if (!column || column !== sort) return undefined;
  return order === "asc" ? "ascending" : "descending";
}

interface SortButtonProps {
  column: { header: string; sort?: string };
  sort: string | undefined;
  order: string | undefined;
  onSort: (sort: string, order: "asc" | "desc") => void;
}

function SortButton({ column, sort, order, onSort }: SortButtonProps) {
  const isSorted = column.sort === sort;
  const next = isSorted && order !== "asc" ? "asc" : "desc";
  return (
    <button
      type="button"
      className="inline-flex min-h-8 items-center gap-1 hover:text-ink"
      onClick={() => onSort(column.sort ?? "", next)}
    >
      {column.header}
      {isSorted && (order === "asc" ? <ArrowUp aria-hidden /> : <ArrowDown aria-hidden />)}
    </button>
  );
}
