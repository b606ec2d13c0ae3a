"use client";

import { tokyoDate, tokyoTime } from "@magokoro/domain/date/tokyo-date";
import { formatDayJa } from "@magokoro/domain/date/format-date";
import Link from "next/link";
import { dropDraft, type Draft } from "@/lib/drafts/draft-box";
import { useAllDrafts } from "@/lib/drafts/use-all-drafts";
import { Button, buttonStyle } from "./button";

interface UnfinishedDraftsProps {
  kind: string;
  /** The one on the screen is not offered. */
  row: string;
  title: string;
  hrefOf: (row: string) => string;
}

/** What was begun and left, by name: each is gone on with, or given up, and never mixed into something new. */
export function UnfinishedDrafts({ kind, row, title, hrefOf }: UnfinishedDraftsProps) {
  const others = useAllDrafts().filter((draft) => draft.kind === kind && draft.row !== row);
  if (others.length === 0) return null;
  return (
    <section aria-label={title} className="mb-5 rounded-lg border border-line bg-card p-3">
      <h2 className="font-medium">{title}</h2>
      <ul>
        {others.map((draft) => (
          <li key={draft.row} className="flex flex-wrap items-center justify-between gap-x-3">
            <p className="min-w-0">
              {draft.label} <span className="text-sm text-muted">{timeOf(draft)}</span>
            </p>
            <p className="flex gap-2">
              <Link
                href={hrefOf(draft.row)}
                className={buttonStyle({ tone: "quiet" })}
                aria-label={`${draft.label}の続きを入力する`}
              >
                続きを入力する
              </Link>
              <Button tone="quiet" aria-label={`${draft.label}を破棄する`} onClick={() => dropDraft(draft)}>
                破棄
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function timeOf({ savedAt }: Draft): string {
  const at = new Date(savedAt);
  const [day, today] = [tokyoDate(at), tokyoDate(new Date())];
  return day === today ? tokyoTime(at) : `${formatDayJa(day, today)} ${tokyoTime(at)}`;
}
