"use client";

import {
  ACCOUNT_STATES,
  ACCOUNT_STATE_LABELS,
  type Account,
} from "@magokoro/contract/accounts/account-response";
import { listAccounts } from "@magokoro/contract/accounts/endpoints";
import { USER_TYPES, USER_TYPE_LABELS } from "@magokoro/domain/user/user-type";
import { Plus } from "lucide-react";
import Link from "next/link";
import { buttonStyle } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Column } from "@/components/ui/data-table";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { ListResults } from "@/components/ui/list-results";
import { PageHeader } from "@/components/ui/page-header";
import { Pieces } from "@/components/ui/pieces";
import { SearchBox } from "@/components/ui/search-box";
import { dateTimeLabel } from "@/lib/ui-labels";
import { useListState } from "@/lib/use-list-state";
import { useListRead } from "@/lib/api/use-list-read";
import { useAccountPartners } from "../api/use-account-partners";
import { AccountControls } from "./account-controls";
import { AccountStateBadges } from "./account-state-badges";

const COLUMNS: Column<Account>[] = [
  {
    header: "氏名",
    sort: "nameKana",
    isUnbroken: true,
    cell: (row) => (
      <>
        <span className="block text-[0.8125rem] font-normal text-muted">{row.nameKana}</span>
        {row.name}
      </>
    ),
  },
  { header: "メール", sort: "email", cell: (row) => row.email },
  {
    header: "種別",
    cell: (row) => (
      <>
        {USER_TYPE_LABELS[row.userType]}
        {row.partner && <span className="block text-[0.8125rem] text-muted">{row.partner.name}</span>}
      </>
    ),
  },
  {
    header: "二段階認証",
    cell: (row) => (row.hasSecondFactor ? "設定済み" : "未設定"),
  },
  {
    header: "前回ログイン",
    sort: "lastLoginAt",
    cell: (row) => <Pieces>{dateTimeLabel(row.lastLoginAt)}</Pieces>,
  },
  { header: "状態", cell: (row) => <AccountStateBadges account={row} /> },
];

export function AccountListPage() {
  const { state, change } = useListState();
  const { data, error, refetch } = useListRead(listAccounts, state);
  const { data: partners } = useAccountPartners();

  return (
    <>
      <PageHeader
        title="アカウント"
        action={
          <Link href="/admin/accounts/new" className={buttonStyle({ tone: "primary" })}>
            <Plus aria-hidden />
            アカウントを発行
          </Link>
        }
      />
      <Card>
        <FilterBar>
          <SearchBox
            label="アカウントを検索"
            placeholder="氏名・ふりがな・メールアドレス"
            value={state["search"] ?? ""}
            onSearch={(search) => change({ search })}
          />
          <FilterSelect
            noun="種別"
            name="userType"
            options={USER_TYPES.map((type) => [type, USER_TYPE_LABELS[type]] as const)}
            state={state}
            change={change}
          />
          <FilterSelect
            noun="状態"
            name="state"
            options={ACCOUNT_STATES.map((one) => [one, ACCOUNT_STATE_LABELS[one]] as const)}
            state={state}
            change={change}
          />
          <FilterSelect
            noun="加盟店"
            name="partnerId"
            options={partners?.map(({ id, name }) => [id, name] as const) ?? []}
            state={state}
            change={change}
          />
        </FilterBar>
        <ListResults
          noun="アカウント"
          columns={COLUMNS}
          answer={data}
          error={error}
          onRetry={() => void refetch()}
          href={(row) => `/admin/accounts/${row.id}`}
          rowControls={(account) => <AccountControls account={account} />}
          state={state}
          change={change}
          defaultSort="createdAt"
        />
      </Card>
    </>
  );
}
