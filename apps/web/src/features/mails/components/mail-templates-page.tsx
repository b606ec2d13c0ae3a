"use client";

import { previewMails } from "@magokoro/contract/dev/endpoints";
import { MAIL_TEMPLATE_LABELS } from "@magokoro/contract/mails/mail-values";
import Link from "next/link";
import { PageHeader } from "@/components/ui/page-header";
import { ErrorState, Skeleton } from "@/components/ui/state-message";
import { useRead } from "@/lib/api/use-read";
import { MailReader } from "./mail-reader";

/** Each mail template as its receiver would see it, with made-up names. */
export function MailTemplatesPage() {
  const { data, error, refetch } = useRead(previewMails);
  const mails = data?.map(({ template, ...mail }) => ({
    ...mail,
    key: template,
    note: `${MAIL_TEMPLATE_LABELS[template]}（${template}）`,
  }));
  return (
    <main className="mx-auto max-w-6xl p-4 md:p-8">
      <PageHeader title="メールのテンプレート（デモ）" />
      <p className="mb-4 text-muted">
        実際に届く文面を、架空の内容で表示しています。
        <Link href="/dev/mail" className="inline-block py-1 text-link underline">
          メールボックスへ
        </Link>
      </p>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {mails && <MailReader mails={mails} />}
    </main>
  );
}
