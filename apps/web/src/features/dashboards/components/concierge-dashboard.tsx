"use client";

import { getConciergeDashboard } from "@magokoro/contract/dashboards/endpoints";
import { formatYen } from "@magokoro/domain/money/format-yen";
import { PageHeader } from "@/components/ui/page-header";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { useDashboard } from "../use-dashboard";
import { CaseShelf } from "./case-shelf";
import { Figures } from "./figures";

/** @param props.news what stands above all else, composed by the page */
export function ConciergeDashboard({ news }: { news: React.ReactNode }) {
  const { data, error, refetch } = useDashboard(getConciergeDashboard);
  return (
    <>
      <PageHeader title="ホーム" />
      {news}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <div className="space-y-5">
          <CaseShelf
            room="concierge"
            title="今日の訪問"
            rows={data.today}
            empty="今日の訪問はありません。"
            mark="本日"
          />
          {data.unreported.length > 0 && (
            <CaseShelf room="concierge" title="未報告" rows={data.unreported} empty="" />
          )}
          {data.undated.length > 0 && (
            <CaseShelf room="concierge" title="訪問日が未決" rows={data.undated} empty="" />
          )}
          <CaseShelf
            room="concierge"
            title="これからの訪問"
            rows={data.next}
            empty="これからの訪問はありません。"
          />
          <Figures
            figures={[
              { label: "今月の訪問", value: `${data.month.visits}件` },
              { label: "今月の報酬（見込み）", value: formatYen(data.month.pay) },
            ]}
          />
        </div>
      )}
    </>
  );
}
