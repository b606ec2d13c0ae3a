"use client";

import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import { reportBadge } from "@magokoro/domain/report/report-status";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { useReportOfCase } from "../api/use-report-of-case";
import { ConciergeReport } from "./concierge-report";
import { ReportForm } from "./report-form";

/** The report of a visit: a form until it is filed, and again when it was returned. */
export function ReportFormPage({ visit }: { visit: CaseDetail }) {
  const { data: report, error, refetch, isPending } = useReportOfCase(visit.id);
  const badge = report && reportBadge(report.status);
  return (
    <>
      <PageHeader
        title="訪問の報告"
        crumbs={[{ label: visit.title, href: `/concierge/cases/${visit.id}` }]}
        badge={badge && <Badge tone={badge.tone}>{badge.label}</Badge>}
      />
      <p className="mb-4">
        {visit.customer?.name} 様・{visit.caseNumber}
      </p>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton lines={8} />}
      {!isPending && !error && <Content visit={visit} report={report ?? null} />}
    </>
  );
}

function Content({ visit, report }: { visit: CaseDetail; report: ReportDetail | null }) {
  if (report && !report.can.includes("edit")) {
    return <ConciergeReport report={report} />;
  }
  return <ReportForm visit={visit} report={report} />;
}
