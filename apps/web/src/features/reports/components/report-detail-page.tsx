"use client";

import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import type { UserType } from "@magokoro/domain/user/user-type";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { useReport } from "../api/use-report";
import { ConciergeReport } from "./concierge-report";
import { ReportFacts } from "./report-facts";
import { ReportMoneyCard } from "./report-money-card";
import { ReportPeopleCard } from "./report-people-card";
import { ReportReview } from "./report-review";

/** A filed report as its room reads it: the store with all its money, a concierge with their own pay, others without. */
export function ReportDetailPage({ room, id }: { room: UserType; id: number }) {
  const { data, error, refetch } = useReport(room, id);
  const crumbs = crumbsOf(room, data);
  if (error) {
    return (
      <>
        <PageHeader title="報告" crumbs={crumbs} />
        <ErrorState error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  if (!data) return <Skeleton lines={10} />;
  return (
    <>
      <PageHeader
        title={`報告 ${data.caseNumber}`}
        crumbs={crumbs}
        badge={<Badge tone={data.badge.tone}>{data.badge.label}</Badge>}
        action={
          // One who went along without being on the case reads the report alone.
          room === "partner" && (
            <Link href={`/partner/cases/${data.caseId}`} className="inline-block py-2 text-link underline">
              案件を開く
            </Link>
          )
        }
      />
      {room === "concierge" ? <ConciergeReport report={data} /> : <OfficeReport room={room} report={data} />}
    </>
  );
}

/** A report is reached from a list where its room has one, else from its case. */
function crumbsOf(room: UserType, report: ReportDetail | undefined) {
  if (room === "partner" || room === "concierge") return [{ label: "報告一覧", href: `/${room}/reports` }];
  return [
    { label: "案件一覧", href: `/${room}/cases` },
    ...(report ? [{ label: report.title, href: `/${room}/cases/${report.caseId}` }] : []),
  ];
}

function OfficeReport({ room, report }: { room: UserType; report: ReportDetail }) {
  return (
    <div className="grid gap-5 xl:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)] print:grid-cols-[3fr_2fr] print:gap-x-6 print:gap-y-2">
      <div className="space-y-5 print:space-y-2">
        <ReportFacts room={room} report={report} />
      </div>
      <div className="space-y-5 print:space-y-2">
        {room === "partner" && <ReportReview report={report} />}
        <ReportPeopleCard report={report} />
        {report.money && <ReportMoneyCard money={report.money} />}
      </div>
    </div>
  );
}
