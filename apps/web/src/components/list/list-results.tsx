"use client";

import type { AnyList } from "@magokoro/contract/core/list";
import { Notice } from "../ui/notice";
import { EmptyState, ErrorState, Skeleton } from "../ui/state-message";
import { ListPagination } from "./list-pagination";
import type { ListReading } from "./use-list";

interface ListResultsProps<Row> {
  list: AnyList;
  reading: ListReading<Row[]>;
  children: (rows: Row[]) => React.ReactNode;
}

const LIST_CONTROLS = new Set(["page", "after", "before", "limit", "sort", "order"]);

/** The lower part of every list: loading, failed, empty, no hit, or the rows with their pages. */
export function ListResults<Row>({ list, reading, children }: ListResultsProps<Row>) {
  const { noun, emptyText = `${noun}が登録されていません。` } = list;
  const { state, change, answer, error, retry } = reading;
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (!answer) return <Skeleton lines={8} />;
  const isFiltered = Object.keys(state).some((name) => !LIST_CONTROLS.has(name));
  return (
    <>
      {answer.notice && <Notice className="mb-4">{answer.notice}</Notice>}
      {answer.data.length === 0 ? (
        <EmptyState>{isFiltered ? `該当する${noun}が見つかりません。` : emptyText}</EmptyState>
      ) : (
        children(answer.data)
      )}
      {answer.meta && <ListPagination meta={answer.meta} count={answer.data.length} onChange={change} />}
    </>
  );
}
