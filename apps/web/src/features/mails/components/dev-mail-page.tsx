"use client";

import { listDevMails } from "@magokoro/contract/dev/endpoints";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState, ErrorState, Skeleton } from "@/components/ui/state-message";
import { useRead } from "@/lib/api/use-read";
import { dateTimeLabel } from "@/lib/ui-labels";
import { MailReader } from "./mail-reader";

/** The local mailbox: what would have been sent, kept on this machine. */
export function DevMailPage() {
  const { data, error, refetch } = useRead(listDevMails, { refetchInterval: 3_000 });
  const mails = data?.map(({ id, to, sentAt, ...mail }) => ({
    ...mail,
    key: String(id),
    note: `宛先：${to}・${dateTimeLabel(sentAt)}`,
  }));
  return (
    <main className="mx-auto max-w-6xl p-4 md:p-8">
      <PageHeader
        title="メールボックス（デモ）"
        action={<Button onClick={() => void refetch()}>更新</Button>}
      />
      <p className="mb-4 text-muted">
        送信されるはずのメールです。この環境では外部へ送信されません。
        <Link href="/dev/mail/templates" className="inline-block py-1 text-link underline">
          テンプレートの一覧
        </Link>
      </p>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {data?.length === 0 && <EmptyState>メールはまだありません。</EmptyState>}
      {mails && <MailReader mails={mails} />}
    </main>
  );
}
