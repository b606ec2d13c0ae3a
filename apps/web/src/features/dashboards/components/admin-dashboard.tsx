"use client";

import type { ResponseOf } from "@magokoro/contract/core/endpoint";
import { getAdminDashboard } from "@magokoro/contract/dashboards/endpoints";
import { formatYen } from "@magokoro/domain/money/format-yen";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { useDashboard } from "../use-dashboard";
import { Figures } from "./figures";
import { ValueBars } from "./value-bars";

type Activity = ResponseOf<typeof getAdminDashboard>["recentActivity"];

/** How an entry of the audit log reads is the log's own business: the page hands it in. */
export function AdminDashboard({ activity }: { activity: (entries: Activity) => React.ReactNode }) {
  const { data, error, refetch } = useDashboard(getAdminDashboard);
  return (
    <>
      <PageHeader title="ダッシュボード" />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={10} />}
      {data && (
        <>
          <Figures
            figures={[
              { label: "今月の売上", value: formatYen(data.revenue) },
              { label: "本日の新規案件", value: `${data.newCasesToday}件` },
              { label: "対応中の案件", value: `${data.openCases}件` },
              { label: "報告率", value: data.reportRate === null ? "—" : `${data.reportRate}%` },
              {
                label: "回答待ちの依頼",
                value: `${data.openRequests}件`,
                href: "/admin/requests?status=open",
              },
              { label: "有効なアカウント", value: `${data.activeUsers}名` },
              { label: "加盟店", value: `${data.partners}店` },
              { label: "お客様", value: `${data.customers.toLocaleString("ja-JP")}名` },
            ]}
          />
          <div className="grid gap-5 xl:grid-cols-2">
            <Card title="店舗ごとの今月の売上">
              <ValueBars
                bars={data.perPartner.map((partner) => ({
                  label: partner.name,
                  value: partner.revenue,
                  words: `${formatYen(partner.revenue)}（案件 ${partner.monthCases}件）`,
                }))}
              />
            </Card>
            <Card title="月ごとの売上">
              <ValueBars
                bars={data.perMonth.map((month) => ({
                  label: month.month,
                  value: month.revenue,
                  words: `${formatYen(month.revenue)}（案件 ${month.cases}件）`,
                }))}
              />
            </Card>
            <Card title="最近の操作">{activity(data.recentActivity)}</Card>
          </div>
        </>
      )}
    </>
  );
}
