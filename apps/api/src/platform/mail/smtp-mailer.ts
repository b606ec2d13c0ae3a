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
        throw isPermanent(error)
          ? new MailRejectedError("the server refused the mail", { cause: error })
          : error;
      }
    },
  };
}

/** What the server says of this very mail: its addresses, its content. */
const ABOUT_THE_MAIL = new Set<unknown>(["EENVELOPE", "EMESSAGE"]);

/**
 * A 5xx answer about the mail is final. A 4xx, a lost connection, a wrong password of ours or a server
 * closed to everybody is not: the mail must wait until that is mended.
 */
function isPermanent(error: unknown): boolean {
  if (typeof error !== "object" || error === null || !("responseCode" in error) || !("code" in error))
    return false;
  const { code, responseCode } = error;
  return ABOUT_THE_MAIL.has(code) && typeof responseCode === "number" && responseCode >= 500;
}
