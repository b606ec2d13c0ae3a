"use client";

import type { ReportListItem } from "@magokoro/contract/reports/report-response";
import { formatYen } from "@magokoro/domain/money/format-yen";
import { REPORT_STATUSES, REPORT_STATUS_LABELS } from "@magokoro/domain/report/report-status";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { Column } from "@/components/ui/data-table";
import { FilterSelect } from "@/components/ui/filter-select";
import { ListResults } from "@/components/ui/list-results";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import { dateTimeLabel } from "@/lib/ui-labels";
import { useListState } from "@/lib/use-list-state";
import { useReportList, type ReportListRoom } from "../api/use-reports";

const COLUMNS: Column<ReportListItem>[] = [
  { header: "案件番号", className: "whitespace-nowrap", cell: (row) => row.caseNumber },
  { header: "状態", cell: (row) => <Badge tone={row.badge.tone}>{row.badge.label}</Badge> },
  { header: "お客様", cell: (row) => `${row.customerName} 様` },
  { header: "件名", cell: (row) => row.title },
  { header: "担当", cell: (row) => row.reporterName },
  { header: "訪問", sort: "visitStart", cell: (row) => dateTimeLabel(row.visitStart) },
  { header: "料金", sort: "fee", cell: (row) => formatYen(row.fee) },
  { header: "提出", sort: "submittedAt", cell: (row) => dateTimeLabel(row.submittedAt) },
];

export function ReportListPage({ room }: { room: ReportListRoom }) {
  const { state, change } = useListState();
  const { data, error, refetch } = useReportList(room, state);
  const statuses = REPORT_STATUSES.filter((status) => room === "concierge" || status !== "draft");
  return (
    <>
      <PageHeader title="報告一覧" />
      <Card>
        <div className="mb-4 grid gap-3 md:grid-cols-[minmax(0,1fr)_12rem]">
          <SearchBox
            label="報告を検索"
            placeholder="案件番号・件名・お客様・担当"
            value={state["search"] ?? ""}
            onSearch={(search) => change({ search })}
          />
          <FilterSelect
            noun="状態"
            name="status"
            options={statuses.map((status) => [status, REPORT_STATUS_LABELS[status]] as const)}
            state={state}
            change={change}
          />
        </div>
        <ListResults
          noun="報告"
          columns={COLUMNS}
          answer={data}
          error={error}
          onRetry={() => void refetch()}
          href={(row) =>
            row.status === "draft" ? `/concierge/cases/${row.caseId}/report` : `/${room}/reports/${row.id}`
          }
          state={state}
          change={change}
        />
      </Card>
    </>
  );
}
