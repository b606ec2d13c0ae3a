import type { Pool } from "pg";
import { assertSafeHeaders, type Mailer } from "./mailer";

/** Keeps mails in a local mailbox instead of sending them; shown at /dev/mail. */
export function createMailboxMailer(pool: Pool): Mailer {
  return {
    async send(message) {
      assertSafeHeaders(message);
      await pool.query(
        `INSERT INTO mailbox (message_id, from_address, to_address, subject, html, text)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (message_id) DO NOTHING`,
        [message.messageId, message.from, message.to, message.subject, message.html, message.text],
      );
      return { providerId: message.messageId };
    },
  };
}
