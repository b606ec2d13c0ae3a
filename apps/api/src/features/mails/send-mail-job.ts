import { systemScope } from "../../authz/scope";
import type { Tx } from "../../platform/db/database";
import { MailRejectedError, type Mailer } from "../../platform/mail/mailer";
import type { Services } from "../../services";
import { renderMail, type MailFacts } from "./mail-templates";

const SCOPE = systemScope("the worker sends mail on behalf of whoever caused it");

interface QueuedMail extends Record<string, unknown> {
  template: string;
  toAddress: string;
  status: string;
  payload: { caseId: number; conciergeId?: number; reportId?: number };
}

type Facts = Omit<MailFacts, "origin" | "reportId"> & Record<string, unknown>;

/**
 * Sends one queued mail. The id goes with every attempt, so that a mail sent twice can be told; a
 * transport that refuses for good parks it, any other failure is left to the queue's next try.
 */
export async function sendQueuedMail(
  services: Services,
  mailer: Mailer,
  mailId: number,
  isLastAttempt: boolean,
): Promise<void> {
  const mail = await services.db.read(SCOPE, (tx) => getMail(tx, mailId));
  if (!mail || mail.status === "sent") return;
  try {
    const facts = await services.db.read(SCOPE, (tx) => getFacts(tx, mail.payload));
    const { WEB_ORIGIN: origin, MAIL_FROM: from } = services.config;
    const rendered = renderMail(mail.template, { ...facts, origin, reportId: mail.payload.reportId ?? null });
    await mailer.send({
      ...rendered,
      from,
      to: mail.toAddress,
      messageId: `<mail-${mailId}@${new URL(origin).hostname}>`,
    });
    await mark(services, mailId, "sent", null);
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    const isFinal = isLastAttempt || error instanceof MailRejectedError;
    await mark(services, mailId, isFinal ? "parked" : "queued", reason);
    if (!isFinal) throw error;
    services.logger.error({ mailId, reason }, "a mail was parked");
  }
}

async function getMail(tx: Tx, id: number): Promise<QueuedMail | undefined> {
  const [mail] = await tx.query<QueuedMail>(
    `SELECT template, to_address AS "toAddress", status, payload FROM mails WHERE id = $1`,
    [id],
  );
  return mail;
}

async function getFacts(tx: Tx, payload: QueuedMail["payload"]): Promise<Facts> {
  const [facts] = await tx.query<Facts>(
    `SELECT c.id AS "caseId", coalesce(c.case_number, '') AS "caseNumber", c.title, coalesce(p.name, '') AS "storeName",
       c.requested_date::text AS "requestedDate", c.visit_start AS "visitStart", c.visit_end AS "visitEnd",
       coalesce((SELECT name FROM concierges WHERE id = $2), '') AS "recipientName"
     FROM cases c LEFT JOIN partners p ON p.id = c.partner_id WHERE c.id = $1`,
    [payload.caseId, payload.conciergeId ?? null],
  );
  if (!facts) throw new MailRejectedError("the case of this mail is gone");
  return facts;
}

function mark(
  services: Services,
  id: number,
  status: "sent" | "queued" | "parked",
  lastError: string | null,
): Promise<unknown> {
  return services.db.write(SCOPE, (tx) =>
    tx.query(
      `UPDATE mails SET status = $2, last_error = $3, attempts = attempts + 1,
         sent_at = CASE WHEN $2 = 'sent' THEN $4::timestamptz ELSE sent_at END WHERE id = $1`,
      [id, status, lastError, services.clock.now()],
    ),
  );
}
