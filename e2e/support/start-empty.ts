import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const READY_MS = 240_000;
const STOP_MS = 40_000;

export interface EmptyProduct {
  /** Pages and API, as `npm start` serves them. */
  origin: string;
  /** The link by which the first administrator chooses a password. */
  adminLink: string;
  /** What has been mailed to an address, the oldest first: each with its subject and text. */
  mailsTo: (address: string) => { subject: string; text: string }[];
  stop: () => Promise<void>;
}

/** `npm start -- --empty` on free ports and a folder of its own, with nobody but the first administrator. */
export async function startEmpty(admin: {
  email: string;
  name: string;
  kana: string;
}): Promise<EmptyProduct> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "magokoro-empty-"));
  const [port, apiPort] = [await freePort(), await freePort()];
  const args = [
    "--empty",
    "--admin-email",
    admin.email,
    "--admin-name",
    admin.name,
    "--admin-kana",
    admin.kana,
  ];
  // Its own ports, origin and folder, whatever the run around it has set.
  const foreign = ["NODE_ENV", "WEB_ORIGIN", "APP_MODE", "MAIL_TRANSPORT", "SMTP_URL"];
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !foreign.includes(name)),
  );
  const child = spawn(process.execPath, ["tools/start.mjs", ...args], {
    cwd: root,
    env: { ...environment, PORT: String(port), API_PORT: String(apiPort), MAGOKORO_DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const stop = async () => {
    if (child.exitCode === null) {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      const last = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
      await ended;
      clearTimeout(last);
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const adminLink = await until(
      () => /https?:\/\/\S+\/password-reset\/\S+/.exec(output)?.[0],
      () => child.exitCode !== null,
    );
    return {
      origin: `http://localhost:${port}`,
      adminLink,
      mailsTo: mailsIn(path.join(dataDir, "mails")),
      stop,
    };
  } catch {
    await stop();
    throw new Error(`the empty product did not start:\n${output}`);
  }
}

async function until(found: () => string | undefined, isOver: () => boolean): Promise<string> {
  for (const end = Date.now() + READY_MS; Date.now() < end && !isOver();) {
    const answer = found();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("not in time");
}

const mailsIn = (folder: string) => (address: string) =>
  readdirSync(folder)
    .sort()
    .map((file) => readFileSync(path.join(folder, file), "utf8"))
    .filter((mail) => mail.includes(`\n宛先: ${address}\n`))
    .map((mail) => ({
      subject: /\n件名: (.*)/.exec(mail)?.[1] ?? "",
      text: mail.slice(mail.indexOf("\n\n") + 2),
    }));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}
