"use client";

import { caseList } from "@magokoro/contract/cases/case-list";
import { findCases } from "@magokoro/contract/cases/endpoints";
import type { CaseListItem } from "@magokoro/contract/cases/case-response";
import { CASE_PRIORITY_LABELS } from "@magokoro/domain/case/case-priority";
import type { UserType } from "@magokoro/domain/user/user-type";
import { ListPage } from "@/components/list/list-page";
import type { Cells } from "@/components/list/list-table";
import { useList } from "@/components/list/use-list";
import { AlertNote } from "@/components/ui/alert-note";
import { Badge } from "@/components/ui/badge";
import { FilterChip } from "@/components/ui/filter-chip";
import { Names } from "@/components/ui/names";
import { Pieces } from "@/components/ui/pieces";
import { dateTimeLabel, visitLabel } from "@/lib/ui-labels";

const CELLS: Cells<typeof caseList, CaseListItem> = {
  caseNumber: (row) => row.caseNumber ?? "下書き",
  status: (row) => (
    <>
      <Badge tone={row.badge.tone}>{row.badge.label}</Badge>
      {row.isChanged && (
        <Badge tone="red" className="ml-2">
          変更あり
        </Badge>
      )}
      {row.declineReason && row.status === "pending" && <span className="ml-2 text-danger">辞退あり</span>}
    </>
  ),
  customer: (row) => (
    <>
      {row.customer ? `${row.customer.name} 様` : row.status === "draft" ? "未選択" : "閲覧できません"}
      {row.customer?.alertNote && <AlertNote note={row.customer.alertNote} isShort />}
    </>
  ),
  title: (row) => (
    <>
      {row.title || "（件名なし）"}
      {row.priority !== "normal" && (
        <span className="ml-2 whitespace-nowrap text-muted">優先度 {CASE_PRIORITY_LABELS[row.priority]}</span>
      )}
    </>
  ),
  visitStart: (row) => <Pieces>{visitLabel(row)}</Pieces>,
  partner: (row) => row.partner?.name ?? "—",
  assignees: (row) => <Names>{row.assignees.map(({ name }) => name)}</Names>,
  createdAt: (row) => <Pieces>{dateTimeLabel(row.createdAt)}</Pieces>,
};

interface CaseListPageProps {
  room: UserType;
  action?: React.ReactNode;
  /** Customers belong to another feature; the page puts the name in. */
  customerName?: (id: number) => React.ReactNode;
}

export function CaseListPage({ room, action, customerName }: CaseListPageProps) {
  const reading = useList(findCases.in[room]);
  const customerId = Number(reading.state["customerId"] ?? NaN);
  return (
    <ListPage
      title="案件一覧"
      list={caseList}
      viewer={room}
      reading={reading}
      cells={CELLS}
      href={(row) => `/${room}/cases/${row.id}`}
      action={action}
      chips={
        customerName &&
        Number.isSafeInteger(customerId) && (
          <div className="mb-4">
            <FilterChip
              removeLabel="お客様での絞り込みをやめる"
              onRemove={() => reading.change({ customerId: null })}
            >
              お客様：{customerName(customerId)}
            </FilterChip>
          </div>
        )
      }
    />
  );
}
