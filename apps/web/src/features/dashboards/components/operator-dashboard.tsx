"use client";

import { getOperatorDashboard } from "@magokoro/contract/dashboards/endpoints";
import { PageHeader } from "@/components/ui/page-header";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { totalLabel } from "@/lib/ui-labels";
import { useDashboard } from "../use-dashboard";
import { CaseShelf } from "./case-shelf";
import { Figures } from "./figures";

/** @param props.news what stands above all else, composed by the page */
export function OperatorDashboard({ news }: { news: React.ReactNode }) {
  const { data, error, refetch } = useDashboard(getOperatorDashboard);
  return (
    <>
      <PageHeader title="ダッシュボード" />
      {news}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={10} />}
      {data && (
        <>
          <Figures
            figures={[
              { label: "本日の受付", value: `${data.today.createdCases}件` },
              { label: "本日の訪問", value: `${data.today.visits}件` },
              { label: "本日の完了", value: `${data.today.completed}件` },
              { label: "店舗の回答待ち", value: totalLabel(data.unanswered) },
            ]}
          />
          <div className="grid gap-5 xl:grid-cols-2">
            <CaseShelf
              room="operator"
              title="店舗未決定"
              {...data.undecided}
              href="/operator/cases?status=pending"
              empty="店舗を決める案件はありません。"
              isWaiting
            />
            <CaseShelf
              room="operator"
              title="店舗未対応"
              {...data.unanswered}
              href="/operator/cases?status=confirmed"
              empty="回答待ちの案件はありません。"
              isWaiting
            />
            <CaseShelf
              room="operator"
              title="辞退された案件"
              {...data.declined}
              href="/operator/cases?status=pending&isDeclined=true"
              empty="辞退された案件はありません。"
              isWaiting
            />
            <CaseShelf
              room="operator"
              title="報告未完了"
              {...data.unreported}
              href="/operator/cases?status=completed"
              empty="報告を待っている案件はありません。"
              isWaiting
            />
          </div>
        </>
      )}
    </>
  );
}
