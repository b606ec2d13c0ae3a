"use client";

import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import type { UserType } from "@magokoro/domain/user/user-type";
import { Card } from "@/components/ui/card";
import { dateTimeLabel } from "@/lib/ui-labels";
import { NewLogEntry } from "./new-log-entry";

/** 訪問前の対応履歴 */
export function CaseLog({ room, item }: { room: UserType; item: CaseDetail }) {
  const isOffice = room === "operator" || room === "partner";
  return (
    <Card title="訪問前の対応履歴">
      {item.preVisitLog.length === 0 && <p className="text-muted">対応履歴が登録されていません。</p>}
      <ul className="space-y-3">
        {item.preVisitLog.map((entry) => (
          <li key={entry.id} className="border-b border-line pb-3">
            <p className="text-sm text-muted">
              {dateTimeLabel(entry.at)} {entry.authorName}
            </p>
            <p className="whitespace-pre-wrap">{entry.body}</p>
          </li>
        ))}
      </ul>
      {isOffice && item.can.includes("add_log") && <NewLogEntry room={room} item={item} />}
    </Card>
  );
}
