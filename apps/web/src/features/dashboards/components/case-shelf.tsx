"use client";

import type { CaseListItem } from "@magokoro/contract/cases/case-response";
import { waitingSince } from "@magokoro/domain/case/waiting-since";
import type { UserType } from "@magokoro/domain/user/user-type";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { totalLabel, visitLabel } from "@/lib/ui-labels";
import { Elapsed } from "./elapsed";

interface CaseShelfProps {
  room: UserType;
  title: string;
  rows: CaseListItem[];
  total?: number;
  isTotalExact?: boolean;
  /** The list behind it. */
  href?: string;
  empty: string;
  /** Shows how long somebody has been waiting. */
  isWaiting?: boolean;
  mark?: string;
}

/** A few cases of one kind, and the way to all of them. */
export function CaseShelf({
  room,
  title,
  rows,
  total = rows.length,
  isTotalExact = true,
  href,
  empty,
  isWaiting = false,
  mark,
}: CaseShelfProps) {
  return (
    <Card
      title={
        <>
          {title}
          <span className="ml-2 text-base font-normal text-muted">{totalLabel({ total, isTotalExact })}</span>
        </>
      }
      action={
        href && (
          <Link href={href} className="inline-block py-1 text-link underline">
            すべて見る
          </Link>
        )
      }
    >
      {rows.length === 0 && <p className="text-muted">{empty}</p>}
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li key={row.id} className="relative py-3 hover:bg-hover">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Badge tone={row.badge.tone}>{row.badge.label}</Badge>
              {mark && <Badge tone="sky">{mark}</Badge>}
              {row.isChanged && <Badge tone="red">変更あり</Badge>}
              <Link
                href={`/${room}/cases/${row.id}`}
                className="font-medium text-link after:absolute after:inset-0"
              >
                {row.customer ? `${row.customer.name} 様` : "お客様未選択"}・{row.title || "（件名なし）"}
              </Link>
              {isWaiting && <Elapsed since={waitingSince(row)} />}
            </div>
            <p className="text-sm text-muted">
              {[
                visitLabel(row),
                room === "concierge" ? row.customer?.address : (row.partner?.name ?? row.caseNumber),
              ]
                .filter(Boolean)
                .join("・")}
            </p>
            {row.declineReason && <p className="text-sm text-danger">辞退の理由：{row.declineReason}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
