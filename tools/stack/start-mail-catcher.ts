import { once } from "node:events";
import { Pool } from "pg";
import { SMTPServer } from "smtp-server";
import { freePort } from "../test/servers/free-port";
import { readMail } from "../test/servers/read-mail";

export interface MailCatcher {
  url: string;
  stop(): Promise<void>;
}

const INSERT = `INSERT INTO mailbox (message_id, from_address, to_address, subject, html, text)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (message_id) DO NOTHING`;

/** Takes every mail over SMTP and lays it where /dev/mail looks. */
export async function startMailCatcher(databaseUrl: string): Promise<MailCatcher> {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  const port = await freePort();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const { headers, subject, html, text } = readMail(Buffer.concat(chunks).toString());
        const to = session.envelope.rcptTo[0]?.address ?? "";
        const values = [headers["message-id"], headers["from"], to, subject, html, text];
        pool.query(INSERT, values).then(() => done(), done);
      });
    },
  });
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  return {
    url: `smtp://127.0.0.1:${port}`,
    stop: async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await pool.end();
    },
  };
}
