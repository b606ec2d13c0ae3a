"use client";

import { listMails, type MailItem } from "@magokoro/contract/mails/endpoints";
import { mailList } from "@magokoro/contract/mails/mail-list";
import { MAIL_STATUS_LABELS, MAIL_TEMPLATE_LABELS } from "@magokoro/contract/mails/mail-values";
import { ListPage } from "@/components/list/list-page";
import type { Cells } from "@/components/list/list-table";
import { useList } from "@/components/list/use-list";
import { Badge } from "@/components/ui/badge";
import { Pieces } from "@/components/ui/pieces";
import { dateTimeLabel } from "@/lib/ui-labels";
import { MailStopsCard } from "./mail-stops-card";
import { RetryMail } from "./retry-mail";

const TONES = { queued: "sky", sent: "green", bounced: "orange", parked: "red" } as const;

const CELLS: Cells<typeof mailList, MailItem> = {
  to: (row) => row.to,
  template: (row) => MAIL_TEMPLATE_LABELS[row.template],
  status: (row) => (
    <>
      <Badge tone={TONES[row.status]}>{MAIL_STATUS_LABELS[row.status]}</Badge>
      {row.problem && <span className="mt-1 block text-[0.8125rem]">{row.problem}</span>}
    </>
  ),
  attempts: (row) => `${row.attempts}回`,
  createdAt: (row) => <Pieces>{dateTimeLabel(row.createdAt)}</Pieces>,
  sentAt: (row) => <Pieces>{dateTimeLabel(row.sentAt)}</Pieces>,
};

/** Every mail there was, and a button for those that were given up. */
export function MailListPage() {
  return (
    <ListPage
      title="メール"
      list={mailList}
      viewer="admin"
      reading={useList(listMails)}
      cells={CELLS}
      rowControls={(row) => row.can.includes("retry") && <RetryMail mail={row} />}
      before={<MailStopsCard />}
    />
  );
}
