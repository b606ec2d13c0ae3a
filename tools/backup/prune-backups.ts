import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { backupTime, newestBackup } from "./backup-name";
import { postgresProgram, runProgram } from "./run-program";

const DAY_MS = 86_400_000;

/**
 * Base backups nobody can need: older than `days`, save the newest of those, from which the first of the
 * kept days is replayed.
 */
export function expiredBackups(names: readonly string[], now: Date, days: number): string[] {
  const start = new Date(now.getTime() - days * DAY_MS);
  const needed = newestBackup("base", names, start);
  return names.filter((name) => needed !== undefined && name.startsWith("base-") && name < needed).sort();
}

/** Removes them and the archived files that come before the first the oldest of the others needs; answers how many. */
export async function pruneBackups(
  baseDir: string,
  archiveDir: string,
  days: number,
  now: Date,
): Promise<{ bases: number; walFiles: number }> {
  const bases = expiredBackups(readdirSync(baseDir), now, days);
  for (const name of bases) rmSync(path.join(baseDir, name), { recursive: true });
  const oldest = readdirSync(baseDir)
    .filter((name) => newestBackup("base", [name]) !== undefined)
    .sort((a, b) => backupTime(a).getTime() - backupTime(b).getTime())[0];
  // Without a base backup there is nothing that says which files are needed.
  if (oldest === undefined) return { bases: bases.length, walFiles: 0 };
  const label = readFileSync(path.join(baseDir, oldest, "backup_label"), "utf8");
  const firstNeeded = /START WAL LOCATION: \S+ \(file ([0-9A-F]{24})\)/.exec(label)?.[1];
  if (firstNeeded === undefined) throw new Error(`${oldest} has no readable backup_label.`);
  const archived = readdirSync(archiveDir).length;
  await runProgram(postgresProgram("pg_archivecleanup"), [archiveDir, firstNeeded]);
  return { bases: bases.length, walFiles: archived - readdirSync(archiveDir).length };
}
