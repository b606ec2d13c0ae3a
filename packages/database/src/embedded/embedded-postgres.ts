import { createHash } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { lastLine, prepareDataFolder } from "./data-folder";
import { postgresBinaries } from "./postgres-binaries";
import { runAs } from "./run-as";
import { StartupError } from "./startup-error";
import { databaseAccount, type SystemAccount } from "./system-account";

export interface EmbeddedPostgresOptions {
  /** Where node_modules lies. */
  rootDir: string;
  /** The cluster's own folder; its parent keeps the superuser's password. */
  dataDir: string;
  /** Server settings, e.g. `{ fsync: "off" }` for tests. */
  settings?: Record<string, string>;
  /** The programs of another PostgreSQL 15 than the one npm ships. */
  binDir?: string;
}

export interface EmbeddedPostgres {
  port: number;
  superuserUrl(database: string): string;
  stop(): Promise<void>;
}

/**
 * Runs the PostgreSQL 15 that npm ships, on 127.0.0.1 alone, in a session of its own so that Ctrl-C in
 * the terminal reaches only us and we end it last. A server that a killed run left behind is taken over.
 * @throws StartupError in one sentence.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const account = databaseAccount();
  const binDir = options.binDir ?? path.join(await postgresBinaries(options.rootDir, account), "bin");
  const dataDir = await reachableDataDir(options.dataDir, account);
  const password = await prepareDataFolder(binDir, dataDir, account);
  const pgCtl = (...args: string[]) => runAs(account, path.join(binDir, "pg_ctl"), ["-D", dataDir, ...args]);

  const isRunning = (await pgCtl("status")).code === 0;
  const port = isRunning ? runningPort(dataDir) : await freePort();
  if (!isRunning) {
    const { code, output } = await pgCtl(
      "start",
      "-w",
      "-t",
      "60",
      "-l",
      path.join(dataDir, "server.log"),
      "-o",
      serverOptions(port, options.settings),
    );
    if (code !== 0)
      throw new StartupError(`The database in ${dataDir} did not start: ${failureReason(dataDir, output)}`);
  }
  return {
    port,
    superuserUrl: (database) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      await pgCtl("stop", "-m", "fast", "-w", "-t", "20");
    },
  };
}

function serverOptions(port: number, settings: Record<string, string> = {}): string {
  const all = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "120",
    timezone: "UTC",
    ...settings,
  };
  return Object.entries(all)
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(" ");
}

/** Root's checkout may be closed to the database account; then the cluster lives under /var/lib. */
async function reachableDataDir(dataDir: string, account: SystemAccount): Promise<string> {
  if (account.uid === undefined || account.gid === undefined) return dataDir;
  try {
    mkdirSync(path.dirname(dataDir), { recursive: true });
  } catch (cause) {
    throw new StartupError(
      `The data folder ${path.dirname(dataDir)} cannot be written; make it writable or set MAGOKORO_DATA_DIR to another folder.`,
      { cause },
    );
  }
  if ((await runAs(account, "test", ["-x", path.dirname(dataDir)])).code === 0) return dataDir;
  const name = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  const elsewhere = path.join("/var/lib/magokoro", name);
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  chownSync(elsewhere, account.uid, account.gid);
  return path.join(elsewhere, "postgres");
}

function runningPort(dataDir: string): number {
  return Number(readFileSync(path.join(dataDir, "postmaster.pid"), "utf8").split("\n")[3]);
}

function failureReason(dataDir: string, output: string): string {
  const log = path.join(dataDir, "server.log");
  const lines = existsSync(log) ? readFileSync(log, "utf8").split("\n") : [];
  return (
    lines.findLast((line) => /FATAL|PANIC|could not/.test(line))?.replace(/^.*?(FATAL|PANIC):\s*/, "") ??
    lastLine(output)
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
