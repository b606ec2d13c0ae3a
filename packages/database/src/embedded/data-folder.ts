import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runAs } from "./run-as";
import { StartupError } from "./startup-error";
import type { SystemAccount } from "./system-account";

const SUPPORTED_MAJOR = "15";

/** Makes the data folder (first time) and answers the superuser's password kept beside it. */
export async function prepareDataFolder(
  binDir: string,
  dataDir: string,
  account: SystemAccount,
): Promise<string> {
  const password = superuserPassword(path.dirname(dataDir));
  if (existsSync(path.join(dataDir, "PG_VERSION"))) {
    assertReadableVersion(dataDir);
  } else {
    await initialise(binDir, dataDir, account, password);
  }
  return password;
}

function superuserPassword(parent: string): string {
  const file = path.join(parent, "postgres-password");
  try {
    mkdirSync(parent, { recursive: true });
    if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("base64url"), { mode: 0o600 });
    return readFileSync(file, "utf8").trim();
  } catch (cause) {
    throw new StartupError(
      `The data folder ${parent} cannot be written; make it writable or set MAGOKORO_DATA_DIR to another folder.`,
      { cause },
    );
  }
}

function assertReadableVersion(dataDir: string): void {
  const found = readFileSync(path.join(dataDir, "PG_VERSION"), "utf8").trim();
  if (found !== SUPPORTED_MAJOR) {
    throw new StartupError(
      `The database in ${dataDir} is damaged or of another version (found "${found.slice(0, 20)}"); move the folder away to start afresh.`,
    );
  }
}

async function initialise(
  binDir: string,
  dataDir: string,
  account: SystemAccount,
  password: string,
): Promise<void> {
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) {
    throw new StartupError(
      `The database in ${dataDir} is damaged (no PG_VERSION); move the folder away to start afresh.`,
    );
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const passwordFile = `${dataDir}.initial-password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) {
    chownSync(dataDir, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }
  // With a C locale the trigram search would ignore Japanese.
  const { code, output } = await runAs(account, path.join(binDir, "initdb"), [
    `--pgdata=${dataDir}`,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C.UTF-8",
  ]);
  rmSync(passwordFile);
  if (code !== 0) {
    rmSync(dataDir, { recursive: true, force: true });
    throw new StartupError(`The database could not be made in ${dataDir}: ${lastLine(output)}`);
  }
}

export function lastLine(output: string): string {
  return output.trim().split("\n").at(-1) ?? "";
}
