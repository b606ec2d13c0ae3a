import { appendFileSync, existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { recoverySettings } from "./archive-settings";
import { newestBackup } from "./backup-name";
import { restoreTime } from "./restore-time";
import { runProgram } from "./run-program";

export interface RestoreOptions {
  /** Where the base backups lie. */
  baseDir: string;
  archiveDir: string;
  /** With its zone, e.g. `2026-04-01 18:30:00+09:00`; without it everything the archive holds. */
  time?: string | undefined;
  /** Of the cluster to be made; must not hold anything. */
  dataDir: string;
  /** `uid:gid` of the account the server runs under, where that is not the one who restores. */
  owner?: string | undefined;
}

/** Lays out a cluster that replays the archive up to the time as soon as a PostgreSQL 15 is started on it. */
export async function restoreBaseBackup(options: RestoreOptions): Promise<string> {
  const { baseDir, archiveDir, time, dataDir, owner } = options;
  const settings = recoverySettings(archiveDir, time);
  const name = newestBackup("base", readdirSync(baseDir), time === undefined ? undefined : restoreTime(time));
  if (name === undefined)
    throw new Error(`No base backup in ${baseDir} was finished by ${time ?? "now"}; choose a later time.`);
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0)
    throw new Error(`${dataDir} is not empty; move it away first, it may be needed.`);
  await runProgram("cp", ["-a", "-T", path.join(baseDir, name), dataDir]);
  appendFileSync(path.join(dataDir, "postgresql.auto.conf"), settings);
  writeFileSync(path.join(dataDir, "recovery.signal"), "");
  await runProgram("chmod", ["700", dataDir]);
  if (owner !== undefined) await runProgram("chown", ["-R", owner, dataDir]);
  return name;
}
