"use client";

import { customerList } from "@magokoro/contract/customers/customer-list";
import type { CustomerListItem } from "@magokoro/contract/customers/customer-response";
import { findCustomers } from "@magokoro/contract/customers/endpoints";
import { ListPage } from "@/components/list/list-page";
import type { Cells } from "@/components/list/list-table";
import { useList } from "@/components/list/use-list";
import { AlertNote } from "@/components/ui/alert-note";
import { dayLabel } from "@/lib/ui-labels";
import type { CustomerRoom } from "../api/use-customer";

const CELLS: Cells<typeof customerList, CustomerListItem> = {
  kana: (row) => (
    <>
      <span className="block text-[0.8125rem] font-normal text-muted">{row.kana}</span>
      {row.name} 様{row.alertNote && <AlertNote note={row.alertNote} isShort />}
    </>
  ),
  memberNumber: (row) => row.memberNumber,
  phones: (row) =>
    [row.homePhone, row.mobilePhone].filter(Boolean).map((phone) => (
      <span key={phone} className="block">
        {phone}
      </span>
    )),
  address: (row) => row.address,
  partner: (row) => row.partner?.name ?? "—",
  visitCount: (row) => `${row.visitCount}回`,
  lastVisitAt: (row) =>
    row.lastVisitAt ? (
      <>
        <span className="whitespace-nowrap">{dayLabel(row.lastVisitAt)}</span> {row.lastServiceName}{" "}
        <span className="whitespace-nowrap">{row.lastConciergeName}</span>
      </>
    ) : (
      "—"
    ),
};

export function CustomerListPage({ room, action }: { room: CustomerRoom; action?: React.ReactNode }) {
  return (
    <ListPage
      title="お客様一覧"
      list={customerList}
      viewer={room}
      reading={useList(findCustomers.in[room])}
      cells={CELLS}
      href={(row) => `/${room}/customers/${row.id}`}
      action={action}
    />
  );
}
