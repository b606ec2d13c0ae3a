"use client";

import { findReports } from "@magokoro/contract/reports/endpoints";
import type { ReportListItem } from "@magokoro/contract/reports/report-response";
import { formatYen } from "@magokoro/domain/money/format-yen";
import { REPORT_STATUSES, REPORT_STATUS_LABELS } from "@magokoro/domain/report/report-status";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { Column } from "@/components/ui/data-table";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { ListResults } from "@/components/ui/list-results";
import { PageHeader } from "@/components/ui/page-header";
import { Pieces } from "@/components/ui/pieces";
import { SearchBox } from "@/components/ui/search-box";
import { useListRead } from "@/lib/api/use-list-read";
import { dateTimeLabel } from "@/lib/ui-labels";
import { useListState } from "@/lib/use-list-state";

const COLUMNS: Column<ReportListItem>[] = [
  { header: "案件番号", isUnbroken: true, cell: (row) => row.caseNumber },
  { header: "状態", cell: (row) => <Badge tone={row.badge.tone}>{row.badge.label}</Badge> },
  { header: "お客様", isUnbroken: true, cell: (row) => `${row.customerName} 様` },
  { header: "件名", cell: (row) => row.title },
  { header: "担当", isUnbroken: true, cell: (row) => row.reporterName },
  { header: "訪問", sort: "visitStart", cell: (row) => <Pieces>{dateTimeLabel(row.visitStart)}</Pieces> },
  { header: "料金", sort: "fee", isUnbroken: true, cell: (row) => formatYen(row.fee) },
  { header: "提出", sort: "submittedAt", cell: (row) => <Pieces>{dateTimeLabel(row.submittedAt)}</Pieces> },
];

/** The rooms that have a list of reports; the others come from a case. */
type ReportListRoom = keyof typeof findReports.in;

export function ReportListPage({ room }: { room: ReportListRoom }) {
  const { state, change } = useListState();
  const { data, error, refetch } = useListRead(findReports.in[room], state);
  const statuses = REPORT_STATUSES.filter((status) => room === "concierge" || status !== "draft");
  return (
    <>
      <PageHeader title="報告一覧" />
      <Card>
        <FilterBar>
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
        </FilterBar>
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
