import { Pool } from "pg";
import { startMailCatcher, type MailCatcher } from "../launch/start-mail-catcher";

const INSERT = `INSERT INTO mailbox (message_id, from_address, to_address, subject, html, text)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (message_id) DO NOTHING`;

/** Lays every mail where /dev/mail looks. */
export async function startMailbox(databaseUrl: string): Promise<MailCatcher> {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  const catcher = await startMailCatcher(async ({ messageId, from, to, subject, html, text }) => {
    await pool.query(INSERT, [messageId, from, to, subject, html, text]);
  });
  return {
    url: catcher.url,
    stop: async () => {
      await catcher.stop();
      await pool.end();
    },
  };
}
