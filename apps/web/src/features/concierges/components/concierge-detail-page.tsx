"use client";

import { activateConcierge } from "@magokoro/contract/concierges/closing-endpoints";
import type { ConciergeDetail } from "@magokoro/contract/concierges/concierge-response";
import { CONCIERGE_STATUS_LABELS } from "@magokoro/contract/concierges/concierge-values";
import { getConcierge } from "@magokoro/contract/concierges/endpoints";
import Link from "next/link";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button, buttonStyle } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState, ErrorState, Skeleton } from "@/components/ui/state-message";
import { onRow } from "@/lib/api/on-row";
import { useAct } from "@/lib/api/use-act";
import { useRead } from "@/lib/api/use-read";
import { visitPeriodLabel } from "@/lib/ui-labels";
import { AccountState } from "./account-state";
import { ConciergeFacts } from "./concierge-facts";
import { ConciergeFits } from "./concierge-fits";
import { ConciergeWeek } from "./concierge-week";
import { DeactivateDialog } from "./deactivate-dialog";
import type { CustomerChoice } from "./fit-dialog";
import { MonthChart } from "./month-chart";

interface ConciergeDetailPageProps {
  id: number;
  /** How a customer is found. */
  picker: CustomerChoice;
  /** What can be done about the account. */
  account?: (concierge: ConciergeDetail) => React.ReactNode;
}

export function ConciergeDetailPage({ id, picker, account }: ConciergeDetailPageProps) {
  const { data, error, refetch } = useRead(getConcierge, { params: { id } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  const canEdit = data.can.includes("edit");
  return (
    <>
      <PageHeader
        title={`${data.name} さん`}
        crumbs={[{ label: "コンシェルジュ一覧", href: "/partner/concierges" }]}
        badge={
          <Badge tone={data.status === "active" ? "green" : "gray"}>
            {CONCIERGE_STATUS_LABELS[data.status]}
          </Badge>
        }
        action={<Acts concierge={data} />}
      />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,30rem),1fr))] gap-5">
        <div className="space-y-5">
          <NextVisits concierge={data} />
          <ConciergeWeek id={id} name={data.name} canEdit={canEdit} />
          <ConciergeFits id={id} canEdit={canEdit} picker={picker} />
        </div>
        <div className="space-y-5">
          <ConciergeFacts concierge={data} />
          <Card title="アカウント" action={<AccountState state={data.account} />}>
            <p>{ACCOUNT_SENTENCES[data.account]}</p>
            {account?.(data)}
          </Card>
          <Card title="月ごとの訪問と報酬">
            <MonthChart months={data.months} />
          </Card>
        </div>
      </div>
    </>
  );
}

const ACCOUNT_SENTENCES: Record<ConciergeDetail["account"], string> = {
  none: "アカウントがないため、まだログインできません。",
  requested: "本部にアカウントの発行を依頼しています。",
  active: "ログインして、訪問の確認や報告ができます。",
  disabled: "アカウントは無効です。もう一度使えるようにするには、本部にご連絡ください。",
};

function Acts({ concierge }: { concierge: ConciergeDetail }) {
  const { id, name, version, can } = concierge;
  const [open, setOpen] = useState<"deactivate" | "activate" | null>(null);
  const activate = useAct(activateConcierge, {
    ...onRow(getConcierge, id),
    done: `${name} さんを再開しました`,
    onDone: () => setOpen(null),
  });
  return (
    <div className="flex flex-wrap gap-3">
      {can.includes("edit") && (
        <Link href={`/partner/concierges/${id}/edit`} className={buttonStyle()}>
          編集する
        </Link>
      )}
      {can.includes("deactivate") && (
        <Button tone="danger" onClick={() => setOpen("deactivate")}>
          停止する
        </Button>
      )}
      {can.includes("activate") && <Button onClick={() => setOpen("activate")}>再開する</Button>}
      {open === "deactivate" && <DeactivateDialog concierge={concierge} onClose={() => setOpen(null)} />}
      <ConfirmDialog
        isOpen={open === "activate"}
        onClose={() => setOpen(null)}
        title={`${name} さんを再開する`}
        description="訪問の担当に選べるようになります。アカウントは、本部が有効にするまで使えません。"
        confirmLabel="再開する"
        isReversible
        isBusy={activate.isBusy}
        onConfirm={() => void activate.run({ version })}
      />
    </div>
  );
}

function NextVisits({ concierge: { id, nextVisits, lateReports } }: { concierge: ConciergeDetail }) {
  return (
    <Card
      title="次の訪問"
      action={
        <Link href={`/partner/cases?conciergeId=${id}`} className="py-1 text-link underline">
          すべての案件
        </Link>
      }
    >
      {lateReports > 0 && (
        <p className="mb-2">
          <Badge tone="red">{`報告の遅れ ${lateReports}件`}</Badge>
        </p>
      )}
      {nextVisits.length === 0 ? (
        <EmptyState>予定の訪問はありません。</EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {nextVisits.map(({ caseId, title, customerName, visitStart, visitEnd }) => (
            <li key={caseId}>
              <Link href={`/partner/cases/${caseId}`} className="block py-2 hover:bg-hover">
                <span className="font-medium tabular-nums">
                  {visitStart && visitEnd && visitPeriodLabel(visitStart, visitEnd)}
                </span>{" "}
                <span className="text-link underline">{customerName} 様</span>{" "}
                <span className="inline-block text-sm text-muted">{title}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
