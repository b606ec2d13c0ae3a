import { once } from "node:events";
import { SMTPServer } from "smtp-server";
import { freePort } from "./ports";
import { readMail } from "./read-mail";

export interface CaughtMail {
  messageId: string | undefined;
  from: string;
  to: string;
  subject: string;
  html: string;
  text: string;
}

export interface MailCatcher {
  url: string;
  stop(): Promise<void>;
}

/** Takes every mail over SMTP, on this machine alone, and hands it to be kept. */
export async function startMailCatcher(keep: (mail: CaughtMail) => Promise<void>): Promise<MailCatcher> {
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
        const from = headers["from"] ?? "";
        keep({ messageId: headers["message-id"], from, to, subject, html, text }).then(() => done(), done);
      });
    },
  });
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  return {
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
