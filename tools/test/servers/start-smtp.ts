import { once } from "node:events";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { freePort } from "./free-port";
import { readMail, type ReceivedMail } from "../../launch/read-mail";

export interface SmtpTestServer {
  url: string;
  /** The same server, with credentials it refuses. */
  urlWithWrongPassword: string;
  received: readonly ReceivedMail[];
  stop(): Promise<void>;
}

/** `refused@…` will never be delivered (550), `busy@…` not now (451); everybody else gets the mail. */
export async function startSmtp(): Promise<SmtpTestServer> {
  const port = await freePort();
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    logger: false,
    onAuth: (_auth, _session, done) => done(new Error("wrong password")),
    onRcptTo: ({ address }, _session, done) => done(refusalOf(address)),
    onData: keepMails(received),
  });
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  return {
    url: `smtp://127.0.0.1:${port}`,
    urlWithWrongPassword: `smtp://mailer:wrong@127.0.0.1:${port}`,
    received,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

function refusalOf(address: string): Error | undefined {
  if (address.startsWith("refused@"))
    return Object.assign(new Error("no such mailbox"), { responseCode: 550 });
  if (address.startsWith("busy@")) return Object.assign(new Error("try again later"), { responseCode: 451 });
  return undefined;
}

function keepMails(received: ReceivedMail[]): NonNullable<SMTPServerOptions["onData"]> {
  return (stream, _session, done) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      received.push(readMail(Buffer.concat(chunks).toString()));
      done();
    });
  };
}
