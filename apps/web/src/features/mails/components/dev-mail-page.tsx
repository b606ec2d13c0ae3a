"use client";

import { listDevMails } from "@magokoro/contract/dev/endpoints";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState, ErrorState, Skeleton } from "@/components/ui/state-message";
import { callApi } from "@/lib/call-api";
import { cn } from "@/lib/cn";
import { dateTimeLabel } from "@/lib/ui-labels";

/** The local mailbox: what would have been sent, kept on this machine. */
export function DevMailPage() {
  const [open, setOpen] = useState<number | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ["dev-mails"],
    queryFn: async ({ signal }) => (await callApi(listDevMails, { signal })).data,
    refetchInterval: 3_000,
  });
  const mail = data?.find(({ id }) => id === open) ?? data?.[0];
  return (
    <main className="mx-auto max-w-6xl p-4 md:p-8">
      <PageHeader
        title="メールボックス（デモ）"
        action={<Button onClick={() => void refetch()}>更新</Button>}
      />
      <p className="mb-4 text-muted">送信されるはずのメールです。この環境では外部へ送信されません。</p>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {data?.length === 0 && <EmptyState>メールはまだありません。</EmptyState>}
      {data && mail && (
        <div className="grid gap-5 md:grid-cols-[20rem_minmax(0,1fr)]">
          <ul className="divide-y divide-line rounded-xl border border-line bg-card">
            {data.map((entry) => (
              <li key={entry.id}>
                <button
                  type="button"
                  aria-current={entry.id === mail.id ? "true" : undefined}
                  onClick={() => setOpen(entry.id)}
                  className={cn(
                    "w-full p-3 text-left hover:bg-hover",
                    entry.id === mail.id && "bg-hover font-bold",
                  )}
                >
                  <span className="block">{entry.subject}</span>
                  <span className="block text-sm font-normal text-muted">
                    {entry.to}・{dateTimeLabel(entry.sentAt)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <Card title={mail.subject}>
            <p className="mb-3 text-sm text-muted">宛先：{mail.to}</p>
            {/* Sandboxed: a mail's HTML can run nothing and reach nothing. */}
            <iframe
              title="メールの本文"
              sandbox=""
              srcDoc={mail.html}
              className="h-112 w-full rounded-lg border border-line bg-white"
            />
            <details className="mt-4">
              <summary className="cursor-pointer py-2">テキスト版</summary>
              <pre className="text-sm whitespace-pre-wrap">{mail.text}</pre>
            </details>
          </Card>
        </div>
      )}
    </main>
  );
}
