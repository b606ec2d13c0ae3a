"use client";

import type { CustomerListItem } from "@magokoro/contract/customers/customer-response";
import { findCustomers } from "@magokoro/contract/customers/endpoints";
import { CUSTOMER_STATUSES, CUSTOMER_STATUS_LABELS } from "@magokoro/contract/customers/customer-values";
import { AlertNote } from "@/components/ui/alert-note";
import { Card } from "@/components/ui/card";
import type { Column } from "@/components/ui/data-table";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { ListResults } from "@/components/ui/list-results";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import { useListRead } from "@/lib/api/use-list-read";
import { dayLabel } from "@/lib/ui-labels";
import { useListState } from "@/lib/use-list-state";
import type { CustomerRoom } from "../api/use-customer";

const COLUMNS: Column<CustomerListItem>[] = [
  {
    header: "お名前",
    sort: "kana",
    isUnbroken: true,
    cell: (row) => (
      <>
        <span className="block text-[0.8125rem] font-normal text-muted">{row.kana}</span>
        {row.name} 様{row.alertNote && <AlertNote note={row.alertNote} isShort />}
      </>
    ),
  },
  { header: "会員番号", sort: "memberNumber", isUnbroken: true, cell: (row) => row.memberNumber },
  {
    header: "電話番号",
    isUnbroken: true,
    cell: (row) => (
      <>
        {[row.homePhone, row.mobilePhone].filter(Boolean).map((phone) => (
          <span key={phone} className="block">
            {phone}
          </span>
        ))}
      </>
    ),
  },
  { header: "住所", cell: (row) => row.address },
  { header: "加盟店", cell: (row) => row.partner?.name ?? "—" },
  { header: "訪問回数", sort: "visitCount", isUnbroken: true, cell: (row) => `${row.visitCount}回` },
  {
    header: "最終訪問",
    sort: "lastVisitAt",
    cell: (row) =>
      row.lastVisitAt ? (
        <>
          <span className="whitespace-nowrap">{dayLabel(row.lastVisitAt)}</span> {row.lastServiceName}{" "}
          <span className="whitespace-nowrap">{row.lastConciergeName}</span>
        </>
      ) : (
        "—"
      ),
  },
];

export function CustomerListPage({ room, action }: { room: CustomerRoom; action?: React.ReactNode }) {
  const { state, change } = useListState();
  const { data, error, refetch } = useListRead(findCustomers.in[room], state);
  return (
    <>
      <PageHeader title="お客様一覧" action={action} />
      <Card>
        <FilterBar>
          <SearchBox
            label="お客様を検索"
            placeholder="電話番号・名前・ふりがな・住所・会員番号"
            value={state["search"] ?? ""}
            onSearch={(search) => change({ search })}
          />
          <FilterSelect
            noun="状態"
            name="status"
            options={CUSTOMER_STATUSES.map((status) => [status, CUSTOMER_STATUS_LABELS[status]] as const)}
            state={state}
            change={change}
          />
        </FilterBar>
        <ListResults
          noun="お客様"
          columns={COLUMNS}
          answer={data}
          error={error}
          onRetry={() => void refetch()}
          href={(row) => `/${room}/customers/${row.id}`}
          state={state}
          change={change}
          defaultSort="createdAt"
        />
      </Card>
    </>
  );
}
