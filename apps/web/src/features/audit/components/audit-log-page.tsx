"use client";

import { listAuditLogs } from "@magokoro/contract/audit/endpoints";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { EmptyState, ErrorState, Skeleton } from "@/components/ui/state-message";
import { useListRead } from "@/lib/api/use-list-read";
import { useListState } from "@/lib/use-list-state";
import { AuditFilters } from "./audit-filters";
import { AuditRow } from "./audit-row";

const FILTERS = ["actorId", "action", "objectType", "objectId", "from", "to", "search"];

export function AuditLogPage() {
  const { state, change } = useListState();
  const { data, error, refetch } = useListRead(listAuditLogs, state);
  const isFiltered = FILTERS.some((name) => state[name]);
  return (
    <>
      <PageHeader title="監査ログ" />
      <Card>
        <AuditFilters state={state} change={change} />
        {data?.notice && <Notice className="mb-4">{data.notice}</Notice>}
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : !data ? (
          <Skeleton lines={8} />
        ) : data.data.length === 0 ? (
          <EmptyState>
            {isFiltered ? "該当する操作が見つかりません。" : "操作が記録されていません。"}
          </EmptyState>
        ) : (
          <ul aria-label="操作の記録" className="@container divide-y divide-line border-y border-line">
            {data.data.map((entry) => (
              <AuditRow key={entry.id} entry={entry} />
            ))}
          </ul>
        )}
        {data?.meta && <Pagination meta={data.meta} onChange={(next) => change({ ...next })} />}
      </Card>
    </>
  );
}
