"use client";

import { getPartnerDashboard } from "@magokoro/contract/dashboards/endpoints";
import { formatYen } from "@magokoro/domain/money/format-yen";
import { PageHeader } from "@/components/ui/page-header";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { useDashboard } from "../use-dashboard";
import { CaseShelf } from "./case-shelf";
import { Figures } from "./figures";
import { ReportShelf } from "./report-shelf";

export function PartnerDashboard() {
  const { data, error, refetch } = useDashboard(getPartnerDashboard);
  return (
    <>
      <PageHeader title="ダッシュボード" />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={10} />}
      {data && (
        <>
          <Figures
            figures={[
              { label: "今月の売上", value: formatYen(data.month.revenue) },
              { label: "今月の訪問", value: `${data.month.visits}件` },
              { label: "今月の承認済み報告", value: `${data.month.approvedReports}件` },
              { label: "コンシェルジュ", value: `${data.concierges}名` },
            ]}
          />
          <div className="grid gap-5 xl:grid-cols-2">
            <CaseShelf
              room="partner"
              title="受諾を待つ依頼"
              {...data.toAccept}
              href="/partner/cases?status=confirmed"
              empty="受諾を待つ依頼はありません。"
              isWaiting
            />
            <CaseShelf
              room="partner"
              title="担当を決める案件"
              {...data.toAssign}
              href="/partner/cases?status=unassigned"
              empty="担当を決める案件はありません。"
              isWaiting
            />
            <CaseShelf room="partner" title="本日の訪問" {...data.today} empty="本日の訪問はありません。" />
            <ReportShelf
              title="承認を待つ報告"
              {...data.toApprove}
              href="/partner/reports?status=submitted"
              empty="承認を待つ報告はありません。"
            />
            <CaseShelf
              room="partner"
              title="報告待ち"
              {...data.unreported}
              href="/partner/cases?status=completed"
              empty="報告を待っている案件はありません。"
              isWaiting
            />
          </div>
        </>
      )}
    </>
  );
}
