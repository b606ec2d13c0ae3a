"use client";

import { findReports } from "@magokoro/contract/reports/endpoints";
import { reportList } from "@magokoro/contract/reports/report-list";
import type { ReportListItem } from "@magokoro/contract/reports/report-response";
import { formatYen } from "@magokoro/domain/money/format-yen";
import { ListPage } from "@/components/list/list-page";
import type { Cells } from "@/components/list/list-table";
import { useList } from "@/components/list/use-list";
import { Badge } from "@/components/ui/badge";
import { Pieces } from "@/components/ui/pieces";
import { dateTimeLabel } from "@/lib/ui-labels";

const CELLS: Cells<typeof reportList, ReportListItem> = {
  caseNumber: (row) => row.caseNumber,
  status: (row) => <Badge tone={row.badge.tone}>{row.badge.label}</Badge>,
  customer: (row) => `${row.customerName} 様`,
  title: (row) => row.title,
  reporter: (row) => row.reporterName,
  visitStart: (row) => <Pieces>{dateTimeLabel(row.visitStart)}</Pieces>,
  fee: (row) => formatYen(row.fee),
  submittedAt: (row) => <Pieces>{dateTimeLabel(row.submittedAt)}</Pieces>,
};

type ReportListRoom = keyof typeof findReports.in;
export function ReportListPage({ room }: { room: ReportListRoom }) {
  return (
    <ListPage
      title="報告一覧"
      list={reportList}
      viewer={room}
      reading={useList(findReports.in[room])}
      cells={CELLS}
      href={(row) =>
        row.status === "draft" ? `/concierge/cases/${row.caseId}/report` : `/${room}/reports/${row.id}`
      }
    />
  );
}
