"use client";

import type { ListAnswer } from "@/lib/api/list-answer";
import type { ListState } from "@/lib/use-list-state";
import { DataTable, type Column } from "./data-table";
import { Notice } from "./notice";
import { Pagination } from "./pagination";
import { EmptyState, ErrorState, Skeleton } from "./state-message";

interface ListResultsProps<Row> {
  /** What the rows are called: 「○○が登録されていません。」 */
  noun: string;
  columns: Column<Row>[];
  answer: ListAnswer<Row[]> | undefined;
  error: unknown;
  onRetry: () => void;
  /** Where a row leads; rows of a list without details lead nowhere. */
  href?: (row: Row) => string;
  rowControls?: (row: Row) => React.ReactNode;
  state: ListState;
  change: (next: Record<string, string | null>) => void;
  /** The order the API uses while none is chosen. */
  defaultSort?: string;
}

const LIST_CONTROLS = new Set(["page", "limit", "sort", "order"]);

/** The lower part of every list: loading, failed, empty, no hit, or the rows with their pages. */
export function ListResults<Row extends { id: number }>(props: ListResultsProps<Row>) {
  const { noun, columns, answer, error, onRetry, href, rowControls, state, change, defaultSort } = props;
  if (error) return <ErrorState error={error} onRetry={onRetry} />;
  if (!answer) return <Skeleton lines={8} />;
  const isFiltered = Object.keys(state).some((name) => !LIST_CONTROLS.has(name));
  return (
    <>
      {answer.notice && <Notice className="mb-4">{answer.notice}</Notice>}
      {answer.data.length === 0 ? (
        <EmptyState>
          {isFiltered ? `該当する${noun}が見つかりません。` : `${noun}が登録されていません。`}
        </EmptyState>
      ) : (
        <DataTable
          caption={`${noun}一覧`}
          columns={columns}
          rows={answer.data}
          rowKey={(row) => row.id}
          {...(href && { href })}
          {...(rowControls && { rowControls })}
          sort={state["sort"] ?? defaultSort}
          order={state["order"] ?? "desc"}
          onSort={(sort, order) => change({ sort, order })}
        />
      )}
      {answer.meta && <Pagination meta={answer.meta} onChange={(next) => change({ ...next })} />}
    </>
  );
}
