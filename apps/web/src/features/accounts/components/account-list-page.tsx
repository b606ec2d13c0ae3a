"use client";

import {
  ACCOUNT_STATES,
  ACCOUNT_STATE_LABELS,
  type Account,
} from "@magokoro/contract/accounts/account-response";
import { USER_TYPES, USER_TYPE_LABELS } from "@magokoro/domain/user/user-type";
import { Plus } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { buttonStyle } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Column } from "@/components/ui/data-table";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { ListResults } from "@/components/ui/list-results";
import { PageHeader } from "@/components/ui/page-header";
import { Pieces } from "@/components/ui/pieces";
import { RowMenu } from "@/components/ui/row-menu";
import { SearchBox } from "@/components/ui/search-box";
import { Switch } from "@/components/ui/switch";
import { dateTimeLabel } from "@/lib/ui-labels";
import { useListState } from "@/lib/use-list-state";
import { useAccountList, useAccountPartners } from "../api/use-accounts";
import { ACT_WORDS } from "./account-act-words";
import { AccountStateBadges } from "./account-state-badges";
import { useAccountActs } from "./use-account-acts";

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
  const router = useRouter();
  const { data, error, refetch } = useAccountList(state);
  const { data: partners } = useAccountPartners();
  const acts = useAccountActs();

  const rowControls = (account: Account) =>
    account.isSelf ? (
      <span className="text-muted">自分</span>
    ) : (
      <>
        <Switch
          label={`${account.name}さんのアカウントを有効にする`}
          isOn={account.state !== "disabled"}
          isBusy={acts.isBusy(account)}
          onChange={(isOn) => acts.request(account, isOn ? "activate" : "deactivate")}
        />
        <RowMenu
          label={`${account.name}さんの操作メニュー`}
          items={[
            { label: "編集", onSelect: () => router.push(`/admin/accounts/${account.id}`) },
            ...acts
              .actsOf(account)
              .filter((act) => act !== "activate" && act !== "deactivate")
              .map((act) => ({
                label: ACT_WORDS[act].label,
                isDangerous: ACT_WORDS[act].isDangerous ?? false,
                onSelect: () => acts.request(account, act),
              })),
          ]}
        />
      </>
    );

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
          rowControls={rowControls}
          state={state}
          change={change}
          defaultSort="createdAt"
        />
      </Card>
      {acts.dialog}
    </>
  );
}
