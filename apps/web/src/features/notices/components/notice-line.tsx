"use client";

import { findNotices, readNotice, type Notice } from "@magokoro/contract/notices/endpoints";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Button, buttonStyle } from "@/components/ui/button";
import { expectIn } from "@/lib/api/expectation";
import { useAct } from "@/lib/api/use-act";
import { dateTimeLabel } from "@/lib/ui-labels";
import { noticeWords } from "./notice-words";

export type NoticeRoom = keyof typeof findNotices.in;

interface NoticeLineProps {
  room: NoticeRoom;
  notice: Notice;
  onRead: () => void;
}

/** What one was told; confirmed, it is gone at once. */
export function NoticeLine({ room, notice, onRead }: NoticeLineProps) {
  const { id, facts, createdAt } = notice;
  const read = useAct(readNotice.in[room], {
    params: { id },
    optimistic: () => [
      expectIn(findNotices.in[room], ({ total, rows }) => ({
        total: total - 1,
        rows: rows.filter((row) => row.id !== id),
      })),
    ],
  });
  const { title, detail, link } = noticeWords(notice);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 py-3">
      <div className="min-w-0 basis-72 grow">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
          {facts.isUrgent && <Badge tone="red">至急</Badge>}
          {title}
        </p>
        <p>{detail}</p>
        <p className="text-sm text-muted">
          <span className="whitespace-nowrap">{facts.caseNumber}</span>・{facts.title || "（件名なし）"}・
          {dateTimeLabel(createdAt)}
        </p>
      </div>
      <div className="flex flex-wrap gap-3">
        {link && (
          <Link href={link.href} className={buttonStyle({ tone: "secondary" })}>
            {link.label}
          </Link>
        )}
        <Button
          isBusy={read.isBusy}
          onClick={() => {
            void read.run({});
            onRead();
          }}
        >
          確認しました
          <span className="sr-only">
            （{title}・{facts.caseNumber}）
          </span>
        </Button>
      </div>
    </li>
  );
}
