import type { ReportListItem } from "@magokoro/contract/reports/report-response";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { dateTimeLabel, totalLabel } from "@/lib/ui-labels";

interface ReportShelfProps {
  title: string;
  total: number;
  isTotalExact: boolean;
  rows: ReportListItem[];
  href: string;
  empty: string;
}

export function ReportShelf({ title, total, isTotalExact, rows, href, empty }: ReportShelfProps) {
  return (
    <Card
      title={
        <>
          {title}
          <span className="ml-2 text-base font-normal text-muted">{totalLabel({ total, isTotalExact })}</span>
        </>
      }
      action={
        <Link href={href} className="inline-block py-1 text-link underline">
          すべて見る
        </Link>
      }
    >
      {rows.length === 0 && <p className="text-muted">{empty}</p>}
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li key={row.id} className="relative py-3 hover:bg-hover">
            <div className="flex flex-wrap items-center gap-3">
              <Badge tone={row.badge.tone}>{row.badge.label}</Badge>
              <Link
                href={`/partner/reports/${row.id}`}
                className="font-medium text-link after:absolute after:inset-0"
              >
                {row.customerName} 様・{row.title}
              </Link>
            </div>
            <p className="text-sm text-muted">
              {row.reporterName}・提出 {dateTimeLabel(row.submittedAt)}・写真 {row.photoCount}枚
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
