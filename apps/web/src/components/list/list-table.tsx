"use client";

import type { AnyList, ListColumn } from "@magokoro/contract/core/list";
import type { UserType } from "@magokoro/domain/user/user-type";
import {
  flexRender,
  functionalUpdate,
  getCoreRowModel,
  useReactTable,
  type ColumnDef,
  type Header,
} from "@tanstack/react-table";
import { ArrowDown, ArrowUp } from "lucide-react";
import { ListCell, ListControlsCell } from "./list-cell";
import { sortingOf } from "./sorting-of";
import type { ListReading } from "./use-list";

/** What stands in each column of a row. */
export type Cells<L extends AnyList, Row> = {
  [Name in keyof L["columns"]]: (row: Row) => React.ReactNode;
};

interface ListTableProps<L extends AnyList, Row> {
  list: L;
  viewer: UserType;
  reading: Pick<ListReading<unknown>, "state" | "change">;
  rows: Row[];
  cells: Cells<L, Row>;
  href: ((row: Row) => string) | undefined;
  rowControls: ((row: Row) => React.ReactNode) | undefined;
}

/**
 * A table where there is room for one, else cards: below 900 px, beside the sidebar, and with large text. The
 * whole row opens the detail; its first cell holds the real link, so a keyboard gets there too.
 */
export function ListTable<L extends AnyList, Row extends { id: number }>(props: ListTableProps<L, Row>) {
  const { list, viewer, reading, rows, cells, href, rowControls } = props;
  const shown = Object.entries<ListColumn>(list.columns).filter(
    ([, { viewers }]) => viewers?.includes(viewer) ?? true,
  );
  const columns = shown.map(([id, { header, sorts }]): ColumnDef<Row> => ({
    id,
    header,
    accessorFn: cells[id] ?? (() => null),
    enableSorting: sorts !== undefined,
  }));
  const sorting = sortingOf(list, reading.state);
  const table = useReactTable({
    data: rows,
    columns,
    getCoreRowModel: getCoreRowModel(),
    getRowId: ({ id }) => String(id),
    state: { sorting },
    manualSorting: true,
    sortDescFirst: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    onSortingChange: (update) => {
      const [by] = functionalUpdate(update, sorting);
      if (by) reading.change({ sort: by.id, order: by.desc ? "desc" : "asc" });
    },
  });
  return (
    <div className="@container">
      <table className="w-full text-sm @max-[50rem]:block">
        <caption className="sr-only">{list.noun}一覧</caption>
        <thead className="@max-[50rem]:sr-only">
          <tr className="border-b border-line text-left">
            {table.getFlatHeaders().map((header) => (
              <th
                key={header.id}
                scope="col"
                className="px-3 py-2 font-medium whitespace-nowrap text-muted"
                aria-sort={ARIA_SORT[header.column.getIsSorted() || "none"]}
              >
                <HeaderText header={header} />
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
          {table.getRowModel().rows.map(({ id, original, getVisibleCells }) => (
            <tr
              key={id}
              className="relative border-b border-line hover:bg-hover @max-[50rem]:block @max-[50rem]:rounded-lg @max-[50rem]:border @max-[50rem]:p-3"
            >
              {getVisibleCells().map((cell, index) => (
                <ListCell
                  key={cell.id}
                  header={list.columns[cell.column.id]?.header}
                  isUnbroken={list.columns[cell.column.id]?.isUnbroken}
                  href={index === 0 ? href?.(original) : undefined}
                >
                  {cell.getValue<React.ReactNode>()}
                </ListCell>
              ))}
              {rowControls && <ListControlsCell>{rowControls(original)}</ListControlsCell>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const ARIA_SORT = { asc: "ascending", desc: "descending", none: undefined } as const;

function HeaderText<Row>({ header: { column, getContext } }: { header: Header<Row, unknown> }) {
  const text = flexRender(column.columnDef.header, getContext());
  if (!column.getCanSort()) return text;
  const sorted = column.getIsSorted();
  return (
    <button
      type="button"
      className="inline-flex min-h-8 items-center gap-1 hover:text-ink"
      onClick={column.getToggleSortingHandler()}
    >
      {text}
      {sorted && (sorted === "asc" ? <ArrowUp aria-hidden /> : <ArrowDown aria-hidden />)}
    </button>
  );
}
