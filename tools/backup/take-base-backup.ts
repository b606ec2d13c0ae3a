import { mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { backupName } from "./backup-name";
import { postgresProgram, runProgram } from "./run-program";

/**
 * A copy of the whole cluster as a folder that a server can start from, checked against its own manifest.
 * It has its name only once it is complete, the time in it is when it was.
 */
export async function takeBaseBackup(url: string, folder: string): Promise<string> {
  const unfinished = path.join(folder, `unfinished-${process.pid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    await runProgram(
      postgresProgram("pg_basebackup"),
      [
        `--pgdata=${unfinished}`,
        "--format=plain",
        "--wal-method=stream",
        "--checkpoint=fast",
        "--manifest-checksums=SHA256",
        "--no-password",
      ],
      connection(url),
    );
    await runProgram(postgresProgram("pg_verifybackup"), ["--quiet", unfinished]);
    const name = backupName("base", new Date());
    renameSync(unfinished, path.join(folder, name));
    return name;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** By the environment, because arguments are seen by everybody on the machine. */
function connection(url: string): Record<string, string> {
  const { hostname, port, username, password, searchParams } = new URL(url);
  return {
    PGHOST: hostname,
    PGPORT: port || "5432",
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGSSLMODE: searchParams.get("sslmode") ?? "prefer",
  };
}
