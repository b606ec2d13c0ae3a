"use client";

import { findNotices } from "@magokoro/contract/notices/endpoints";
import { useRef } from "react";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/state-message";
import { useRead } from "@/lib/api/use-read";
import { NoticeLine, type NoticeRoom } from "./notice-line";

const MINUTE_MS = 60_000;

/** お知らせ: what one was told and has not confirmed; nothing while there is none. */
export function NoticeBoard({ room }: { room: NoticeRoom }) {
  const { data, error, refetch } = useRead(findNotices.in[room], { refetchInterval: MINUTE_MS });
  const heading = useRef<HTMLSpanElement>(null);
  /** The line that was confirmed is gone, and with it the button that had the focus. */
  const goOn = () => requestAnimationFrame(() => heading.current?.focus({ preventScroll: true }));
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
          <NoticeLine key={notice.id} room={room} notice={notice} onRead={goOn} />
        ))}
      </ul>
      {total > rows.length && (
        <p className="mt-3 text-muted">確認すると、残りの{total - rows.length}件が表示されます。</p>
      )}
    </Card>
  );
}
