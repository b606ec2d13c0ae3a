import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { reportBadge } from "@magokoro/domain/report/report-status";
import type { UserType } from "@magokoro/domain/user/user-type";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { buttonStyle } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { dateTimeLabel } from "@/lib/ui-labels";

export function CaseReportCard({ room, item }: { room: UserType; item: CaseDetail }) {
  const { report } = item;
  if (!report) return null;
  const badge = reportBadge(report.status);
  const href =
    report.status === "draft" ? `/concierge/cases/${item.id}/report` : `/${room}/reports/${report.id}`;
  return (
    <Card title="報告" action={<Badge tone={badge.tone}>{badge.label}</Badge>}>
      <p className="text-sm text-muted">提出日時：{dateTimeLabel(report.submittedAt)}</p>
      {report.returnComment && (
        <p className="mt-2 rounded-lg border border-danger bg-danger-soft p-3 text-danger">
          差し戻しの理由：{report.returnComment}
        </p>
      )}
      <Link href={href} className={`mt-3 ${buttonStyle({ tone: "secondary" })}`}>
        報告を開く
      </Link>
    </Card>
  );
}
