"use client";

import { useRef } from "react";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/state-message";
import { useNotices, useReadNotice, type NoticeRoom } from "../api/use-notices";
import { NoticeLine } from "./notice-line";

/** お知らせ: what one was told and has not confirmed; nothing while there is none. */
export function NoticeBoard({ room }: { room: NoticeRoom }) {
  const { data, error, refetch } = useNotices(room);
  const heading = useRef<HTMLSpanElement>(null);
  // The line that was confirmed is gone, and with it the button that had the focus.
  const read = useReadNotice(room, () => heading.current?.focus({ preventScroll: true }));
  if (error && !data) {
    return (
      <Card title="お知らせ" className="mb-5">
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Card>
    );
  }
  if (!data || data.total === 0) return null;
  const { rows, total } = data;
  return (
    <Card
      className="mb-5"
      title={
        <span ref={heading} tabIndex={-1}>
          お知らせ
          <span className="ml-2 text-base font-normal text-muted">{total}件</span>
        </span>
      }
    >
      <ul className="divide-y divide-line">
        {rows.map((notice) => (
          <NoticeLine
            key={notice.id}
            notice={notice}
            isBusy={read.isPending && read.variables === notice.id}
            onRead={() => read.mutate(notice.id)}
          />
        ))}
      </ul>
      {total > rows.length && (
        <p className="mt-3 text-muted">確認すると、残りの{total - rows.length}件が表示されます。</p>
      )}
    </Card>
  );
}
