"use client";

import { findFormerConcierges } from "@magokoro/contract/concierges/endpoints";
import { formatDateJa } from "@magokoro/domain/date/format-date";
import { formatYen } from "@magokoro/domain/money/format-yen";
import { Card } from "@/components/ui/card";
import { useRead } from "@/lib/api/use-read";
import { monthLabel } from "../month";

/** Who went to another store: what they did here stays here. */
export function FormerConcierges({ month }: { month: string }) {
  const { data } = useRead(findFormerConcierges, { query: { month }, keepsPrevious: true });
  if (!data || data.length === 0) return null;
  return (
    <Card title="ほかの加盟店に移ったコンシェルジュ" className="mt-5">
      <ul className="divide-y divide-line">
        {data.map(({ conciergeId, name, leftOn, visits, pay }) => (
          <li key={conciergeId} className="flex flex-wrap justify-between gap-x-6 py-2">
            <span>
              {name} <span className="text-sm text-muted">{formatDateJa(leftOn)}に移籍</span>
            </span>
            <span className="tabular-nums">
              {monthLabel(month)}：訪問 {visits}件・報酬 {formatYen(pay)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
