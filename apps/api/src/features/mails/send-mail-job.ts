import { systemScope } from "../../platform/db/scope";
import { MailRejectedError, type Mailer } from "../../platform/mail/mailer";
import type { Services } from "../../services";
import { composeMail } from "./compose-mail";
import { isStopped } from "./mail-stops";
import { findQueuedMail, noteAttempt } from "./queued-mails.repository";

const SCOPE = systemScope("the worker sends mail on behalf of whoever caused it");

/** Mail to this address came back, or its owner complained: sending more would harm everybody's mail. */
class AddressStoppedError extends MailRejectedError {
  override readonly name = "AddressStoppedError";
}

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
  const mail = await services.db.read(SCOPE, (tx) => findQueuedMail(tx, mailId));
  if (!mail || mail.status === "sent") return;
  try {
    if (await services.db.read(SCOPE, (tx) => isStopped(tx, mail.toAddress))) throw new AddressStoppedError();
    const composed = await services.db.read(SCOPE, (tx) => composeMail(services, tx, mail));
    const { WEB_ORIGIN: origin, MAIL_FROM: from } = services.config;
    const messageId = `<mail-${mailId}@${new URL(origin).hostname}>`;
    await mailer.send({ ...composed, from, to: mail.toAddress, messageId });
    await mark(services, mailId, "sent", null);
    services.metrics.mailSent(mail.template);
  } catch (error) {
    // A stopped address was counted when it was stopped; many of them are no breakdown.
    if (!(error instanceof AddressStoppedError)) services.metrics.mailFailed("send");
    const reason = error instanceof Error ? error.name : "unknown";
    const isFinal = isLastAttempt || error instanceof MailRejectedError;
    await mark(services, mailId, isFinal ? "parked" : "queued", reason);
    if (!isFinal) throw error;
    services.logger.error({ mailId, reason }, "a mail was parked");
  }
}

function mark(
  services: Services,
  id: number,
  status: "sent" | "queued" | "parked",
  lastError: string | null,
): Promise<void> {
  const attempt = { status, lastError, at: services.clock.now() };
  return services.db.write(SCOPE, (tx) => noteAttempt(tx, id, attempt));
}
