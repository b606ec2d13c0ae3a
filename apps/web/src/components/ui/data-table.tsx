"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import { cn } from "@/lib/cn";

export interface Column<Row> {
  header: string;
  cell: (row: Row) => React.ReactNode;
  /** The name the API sorts by; a header without one is plain text. */
  sort?: string;
  className?: string;
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

/** A table on a wide screen, cards on a phone; the whole row opens the detail. */
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
    <table className="w-full text-sm max-md:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-md:sr-only">
        <tr className="border-b border-line text-left">
          {columns.map((column) => (
            <th
              key={column.header}
              scope="col"
              className={cn("px-3 py-2 font-medium text-muted", column.className)}
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
            <th scope="col" className="px-3 py-2 font-medium text-muted">
              操作
            </th>
          )}
        </tr>
      </thead>
      <tbody className="max-md:block max-md:space-y-3">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className="relative border-b border-line hover:bg-hover max-md:block max-md:rounded-lg max-md:border max-md:p-3"
          >
            {columns.map((column, index) => (
              <td
                key={column.header}
                className={cn(
                  "px-3 py-3 align-top max-md:flex max-md:gap-3 max-md:px-0 max-md:py-1",
                  column.className,
                )}
              >
                <span className="hidden w-24 shrink-0 text-muted max-md:inline">{column.header}</span>
                {index === 0 && href ? (
                  <Link
                    href={href(row)}
                    className="font-medium text-link underline-offset-2 after:absolute after:inset-0 hover:underline"
                  >
                    {column.cell(row)}
                  </Link>
                ) : (
                  <span className="min-w-0">{column.cell(row)}</span>
                )}
              </td>
            ))}
            {rowControls && (
              <td className="px-3 py-1.5 align-middle max-md:block max-md:px-0">
                <div className="relative z-10 flex items-center gap-2 max-md:justify-end">
                  {rowControls(row)}
                </div>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

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
      {isSorted &&
        (order === "asc" ? <ArrowUp aria-hidden size={14} /> : <ArrowDown aria-hidden size={14} />)}
    </button>
  );
}
