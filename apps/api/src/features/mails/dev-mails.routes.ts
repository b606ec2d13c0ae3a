import { listDevMails, previewMails } from "@magokoro/contract/dev/endpoints";
import { toTokyoIso } from "@magokoro/domain/date/tokyo-date";
import { systemScope } from "../../platform/db/scope";
import { publicRoute, type Route } from "../../gateway/route";
import { notFound } from "../../platform/app-error";
import type { Services } from "../../services";
import { sampleMails } from "./sample-mails";

interface MailboxRow extends Record<string, unknown> {
  id: number;
  messageId: string;
  from: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  sentAt: Date;
}

/** The local mailbox of demo mode; anywhere else it does not exist. */
export function devMailRoutes(services: Services): Route[] {
  const isOpen = services.config.APP_MODE === "demo";
  return [
    publicRoute(listDevMails, async () => {
      if (!isOpen) throw notFound();
      const rows = await services.db.read(systemScope("the demo mailbox belongs to nobody"), (tx) =>
        tx.query<MailboxRow>(
          `SELECT id, message_id AS "messageId", from_address AS "from", to_address AS "to", subject, html, text,
             sent_at AS "sentAt" FROM mailbox ORDER BY id DESC LIMIT 100`,
        ),
      );
      return { data: rows.map((row) => ({ ...row, sentAt: toTokyoIso(row.sentAt) })) };
    }),
    publicRoute(previewMails, async () => {
      if (!isOpen) throw notFound();
      return { data: sampleMails(services.config.WEB_ORIGIN) };
    }),
  ];
}
