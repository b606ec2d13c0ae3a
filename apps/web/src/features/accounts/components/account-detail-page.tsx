"use client";

import type { Account } from "@magokoro/contract/accounts/account-response";
import { getAccount } from "@magokoro/contract/accounts/endpoints";
import Link from "next/link";
import { Button, buttonStyle } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { useRead } from "@/lib/api/use-read";
import { dateTimeLabel } from "@/lib/ui-labels";
import { ACT_WORDS } from "./account-act-words";
import { AccountStateBadges } from "./account-state-badges";
import { EditAccountForm } from "./edit-account-form";
import { useAccountActs } from "./use-account-acts";

const CRUMBS = [{ label: "アカウント", href: "/admin/accounts" }];

export function AccountDetailPage({ id }: { id: number }) {
  const { data: account, error, refetch } = useRead(getAccount, { params: { id } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!account) return <Skeleton lines={8} />;
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={`${account.name} さん`}
        crumbs={CRUMBS}
        badge={<AccountStateBadges account={account} />}
      />
      <div className="space-y-5">
        <Card title="登録内容">
          {account.isSelf && (
            <div className="mb-4">
              <Notice>
                自分自身のアカウントは、ここでは変更できません。氏名やパスワードは
                <Link href="/profile" className="text-link underline">
                  プロフィール
                </Link>
                で変更できます。
              </Notice>
            </div>
          )}
          <EditAccountForm key={account.id} account={account} />
        </Card>
        <Card title="利用状況">
          <DescriptionList
            items={[
              { term: "前回のログイン", value: dateTimeLabel(account.lastLoginAt) },
              { term: "発行日時", value: dateTimeLabel(account.createdAt) },
              { term: "二段階認証", value: account.hasSecondFactor ? "設定済み" : "未設定" },
            ]}
          />
          <div className="mt-4 flex flex-wrap gap-3">
            <Link href={`/admin/audit-logs?actorId=${account.id}`} className={buttonStyle({ tone: "quiet" })}>
              この人の操作の記録
            </Link>
            <Link
              href={`/admin/audit-logs?objectType=user&objectId=${account.id}`}
              className={buttonStyle({ tone: "quiet" })}
            >
              このアカウントの変更の記録
            </Link>
          </div>
        </Card>
        <ActsCard account={account} />
      </div>
    </div>
  );
}

function ActsCard({ account }: { account: Account }) {
  const acts = useAccountActs(account);
  return (
    <>
      {acts.possible.length > 0 && (
        <Card title="操作">
          <div className="flex flex-wrap gap-3">
            {acts.possible.map((act) => (
              <Button
                key={act}
                tone={ACT_WORDS[act].isDangerous ? "danger" : "secondary"}
                isBusy={acts.isBusy}
                onClick={() => acts.request(act)}
              >
                {ACT_WORDS[act].label}
              </Button>
            ))}
          </div>
        </Card>
      )}
      {acts.dialog}
    </>
  );
}
