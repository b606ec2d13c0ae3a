import nodemailer from "nodemailer";
import { MailRejectedError, assertSafeHeaders, type Mailer } from "./mailer";

const TIMEOUT_MS = 10_000;

export function createSmtpMailer(url: string): Mailer {
  const transport = nodemailer.createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ messageId, from, to, subject, html, text }) {
      assertSafeHeaders({ messageId, from, to, subject, html, text });
      try {
        const sent = await transport.sendMail({ messageId, from, to, subject, html, text });
        return { providerId: sent.messageId };
      } catch (error) {
        throw isPermanent(error) ? new MailRejectedError("the server refused the mail", { cause: error }) : error;
      }
    },
  };
}

/** SMTP 5xx answers are final, 4xx and lost connections are not. */
function isPermanent(error: unknown): boolean {
  const code = typeof error === "object" && error !== null && "responseCode" in error ? error.responseCode : undefined;
  return typeof code === "number" && code >= 500;
}
