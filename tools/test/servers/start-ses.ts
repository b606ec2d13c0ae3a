import path from "node:path";
import { freePort } from "./free-port";
import { startProgram } from "./start-program";

export interface SesServer {
  url: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  /** What has been sent, as the server itself keeps it. */
  sent(): Promise<SesMail[]>;
  stop(): Promise<void>;
}

export interface SesMail {
  from: string;
  destination: { to: string[] };
  subject: string;
  body: { html?: string; text?: string };
  headers?: { name: string; value: string }[];
}

const PROGRAM = path.resolve("node_modules/aws-ses-v2-local/dist/cli.js");

/** A server that speaks the SES v2 API and keeps the mails in memory. */
export async function startSes(): Promise<SesServer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { stop } = await startProgram(
    process.execPath,
    [PROGRAM, "--host", "127.0.0.1", "--port", String(port)],
    port,
  );
  return {
    url,
    region: "ap-northeast-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    sent: async () => {
      const response = await fetch(`${url}/store`);
      // The program's own documented answer.
      const store = (await response.json()) as { emails: SesMail[] };
      return store.emails;
    },
    stop,
  };
}
