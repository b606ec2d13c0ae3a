"use client";

import { CASE_PRIORITIES, CASE_PRIORITY_LABELS } from "@magokoro/domain/case/case-priority";
import { findCases } from "@magokoro/contract/cases/endpoints";
import type { CaseListItem } from "@magokoro/contract/cases/case-response";
import { caseFilterOptions } from "@magokoro/domain/case/case-filter";
import type { UserType } from "@magokoro/domain/user/user-type";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { Column } from "@/components/ui/data-table";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterChip } from "@/components/ui/filter-chip";
import { FilterSelect } from "@/components/ui/filter-select";
import { ListResults } from "@/components/ui/list-results";
import { Names } from "@/components/ui/names";
import { PageHeader } from "@/components/ui/page-header";
import { Pieces } from "@/components/ui/pieces";
import { SearchBox } from "@/components/ui/search-box";
import { useListRead } from "@/lib/api/use-list-read";
import { dateTimeLabel, visitLabel } from "@/lib/ui-labels";
import { useListState } from "@/lib/use-list-state";
import { AlertNote } from "@/components/ui/alert-note";

const NUMBER: Column<CaseListItem> = {
  header: "案件番号",
  sort: "caseNumber",
  isUnbroken: true,
  cell: (row) => row.caseNumber ?? "下書き",
};
const STATUS: Column<CaseListItem> = {
  header: "ステータス",
  cell: (row) => (
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
};
const CUSTOMER: Column<CaseListItem> = {
  header: "お客様",
  isUnbroken: true,
  cell: (row) => (
    <>
      {row.customer ? `${row.customer.name} 様` : row.status === "draft" ? "未選択" : "閲覧できません"}
      {row.customer?.alertNote && <AlertNote note={row.customer.alertNote} isShort />}
    </>
  ),
};
const TITLE: Column<CaseListItem> = {
  header: "件名",
  cell: (row) => (
    <>
      {row.title || "（件名なし）"}
      {row.priority !== "normal" && (
        <span className="ml-2 whitespace-nowrap text-muted">優先度 {CASE_PRIORITY_LABELS[row.priority]}</span>
      )}
    </>
  ),
};
const VISIT: Column<CaseListItem> = {
  header: "訪問",
  sort: "visitStart",
  cell: (row) => <Pieces>{visitLabel(row)}</Pieces>,
};
const PARTNER: Column<CaseListItem> = { header: "加盟店", cell: (row) => row.partner?.name ?? "—" };
const HELPERS: Column<CaseListItem> = {
  header: "担当",
  cell: (row) => <Names>{row.assignees.map(({ name }) => name)}</Names>,
};
const CREATED: Column<CaseListItem> = {
  header: "受付",
  sort: "createdAt",
  cell: (row) => <Pieces>{dateTimeLabel(row.createdAt)}</Pieces>,
};

const COLUMNS: Record<UserType, Column<CaseListItem>[]> = {
  admin: [NUMBER, STATUS, CUSTOMER, TITLE, VISIT, PARTNER, CREATED],
  operator: [NUMBER, STATUS, CUSTOMER, TITLE, VISIT, PARTNER, CREATED],
  partner: [NUMBER, STATUS, CUSTOMER, TITLE, VISIT, HELPERS, CREATED],
  concierge: [NUMBER, STATUS, CUSTOMER, TITLE, VISIT],
};

interface CaseListPageProps {
  room: UserType;
  action?: React.ReactNode;
  /** Customers belong to another feature; the page puts the name in. */
  customerName?: (id: number) => React.ReactNode;
}

export function CaseListPage({ room, action, customerName }: CaseListPageProps) {
  const { state, change } = useListState();
  const customerId = Number(state["customerId"] ?? NaN);
  const { data, error, refetch } = useListRead(findCases.in[room], state);
  return (
    <>
      <PageHeader title="案件一覧" action={action} />
      <Card>
        <FilterBar>
          <SearchBox
            label="案件を検索"
            placeholder="案件番号・件名・お客様の名前・電話番号"
            value={state["search"] ?? ""}
            onSearch={(search) => change({ search })}
          />
          <FilterSelect
            noun="ステータス"
            name="status"
            options={caseFilterOptions(room).map(({ value, label }) => [value, label] as const)}
            state={state}
            change={change}
          />
          <FilterSelect
            noun="優先度"
            name="priority"
            options={CASE_PRIORITIES.map((value) => [value, CASE_PRIORITY_LABELS[value]] as const)}
            state={state}
            change={change}
          />
        </FilterBar>
        {customerName && Number.isSafeInteger(customerId) && (
          <div className="mb-4">
            <FilterChip
              removeLabel="お客様での絞り込みをやめる"
              onRemove={() => change({ customerId: null })}
            >
              お客様：{customerName(customerId)}
            </FilterChip>
          </div>
        )}
        <ListResults
          noun="案件"
          columns={COLUMNS[room]}
          answer={data}
          error={error}
          onRetry={() => void refetch()}
          href={(row) => `/${room}/cases/${row.id}`}
          state={state}
          change={change}
          defaultSort="createdAt"
        />
      </Card>
    </>
  );
}
