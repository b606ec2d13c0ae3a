"use client";

import { accountList } from "@magokoro/contract/accounts/account-list";
import type { Account } from "@magokoro/contract/accounts/account-response";
import { listAccounts } from "@magokoro/contract/accounts/endpoints";
import { pickPartners } from "@magokoro/contract/partners/endpoints";
import { USER_TYPE_LABELS } from "@magokoro/domain/user/user-type";
import { Plus } from "lucide-react";
import Link from "next/link";
import { ListPage } from "@/components/list/list-page";
import type { Cells } from "@/components/list/list-table";
import { useList } from "@/components/list/use-list";
import { buttonStyle } from "@/components/ui/button";
import { Pieces } from "@/components/ui/pieces";
import { dateTimeLabel } from "@/lib/ui-labels";
import { AccountControls } from "./account-controls";
import { AccountStateBadges } from "./account-state-badges";

const CELLS: Cells<typeof accountList, Account> = {
  nameKana: (row) => (
    <>
      <span className="block text-[0.8125rem] font-normal text-muted">{row.nameKana}</span>
      {row.name}
    </>
  ),
  email: (row) => row.email,
  userType: (row) => (
    <>
      {USER_TYPE_LABELS[row.userType]}
      {row.partner && <span className="block text-[0.8125rem] text-muted">{row.partner.name}</span>}
    </>
  ),
  secondFactor: (row) => (row.hasSecondFactor ? "設定済み" : "未設定"),
  lastLoginAt: (row) => <Pieces>{dateTimeLabel(row.lastLoginAt)}</Pieces>,
  state: (row) => <AccountStateBadges account={row} />,
};

export function AccountListPage() {
  return (
    <ListPage
      title="アカウント"
      list={accountList}
      viewer="admin"
      reading={useList(listAccounts)}
      cells={CELLS}
      href={(row) => `/admin/accounts/${row.id}`}
      rowControls={(account) => <AccountControls account={account} />}
      pickers={{ partnerId: pickPartners }}
      action={
        <Link href="/admin/accounts/new" className={buttonStyle({ tone: "primary" })}>
          <Plus aria-hidden />
          アカウントを発行
        </Link>
      }
    />
  );
}
