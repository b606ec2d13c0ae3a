"use client";

import type { AnyList } from "@magokoro/contract/core/list";
import type { UserType } from "@magokoro/domain/user/user-type";
import { Card } from "../ui/card";
import { PageHeader } from "../ui/page-header";
import { ListFilters, type Pickers } from "./list-filters";
import { ListResults } from "./list-results";
import { ListTable, type Cells } from "./list-table";
import type { ListReading } from "./use-list";

interface ListPageProps<L extends AnyList, Row> {
  title: string;
  list: L;
  /** Whose columns and words are shown. */
  viewer: UserType;
  reading: ListReading<Row[]>;
  cells: Cells<L, Row>;
  /** Where a row leads; rows of a list without details lead nowhere. */
  href?: (row: Row) => string;
  /** What can be done with a row beyond opening it. */
  rowControls?: (row: Row) => React.ReactNode;
  /** Where the rows of a filter that is another table are found, by its name. */
  pickers?: Pickers;
  /** Beside the title. */
  action?: React.ReactNode;
  /** Between the title and the list. */
  before?: React.ReactNode;
  /** Conditions that came with a link, to be seen and taken off. */
  chips?: React.ReactNode;
}

/** A page that is a list: title, search and filters, and the rows with their pages. */
export function ListPage<L extends AnyList, Row extends { id: number }>(props: ListPageProps<L, Row>) {
  const { title, list, viewer, reading, cells, href, rowControls, pickers, action, before, chips } = props;
  return (
    <>
      <PageHeader title={title} action={action} />
      {before}
      <Card>
        <ListFilters list={list} viewer={viewer} reading={reading} pickers={pickers} />
        {chips}
        <ListResults list={list} reading={reading}>
          {(rows) => (
            <ListTable
              list={list}
              viewer={viewer}
              reading={reading}
              rows={rows}
              cells={cells}
              href={href}
              rowControls={rowControls}
            />
          )}
        </ListResults>
      </Card>
    </>
  );
}
