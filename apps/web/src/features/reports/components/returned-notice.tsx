import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import Link from "next/link";
import { buttonStyle } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** The store wants something mended: why, and for its reporter the way to do it. */
export function ReturnedNotice({ report }: { report: ReportDetail }) {
  if (report.status !== "returned") return null;
  return (
    <div className="space-y-3">
      <Notice tone="danger">差し戻しの理由：{report.returnComment}</Notice>
      {report.can.includes("edit") ? (
        <Link
          href={`/concierge/cases/${report.caseId}/report`}
          className={buttonStyle({ tone: "primary", size: "wide" })}
        >
          報告を直す
        </Link>
      ) : (
        <p className="text-muted">{report.reporter.name}さんが直して、もう一度提出します。</p>
      )}
    </div>
  );
}
