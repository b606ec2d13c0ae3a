import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startEmbeddedPostgres } from "@magokoro/database/embedded/embedded-postgres";
import { differences } from "../backup/differences";
import { openDiskFileStore } from "../backup/disk-file-store";
import type { FileStore } from "../backup/file-store";
import { inSnapshot } from "../backup/in-snapshot";
import { inspect, problemsOf, type State } from "../backup/rehearsal-state";
import { localSecrets } from "../launch/secrets";
import { readGuards } from "./guards";
import { BOOKKEEPING } from "./prepare-target";
import type { Check } from "./rehearsal-checks";

/** Source and target as two superusers see them, after the command has ended. */
export async function compareBoth(
  check: Check,
  dataDir: string,
  targetUrl: string,
  bucket: FileStore,
): Promise<void> {
  const cluster = path.join(dataDir, "postgres");
  const server = await startEmbeddedPostgres({ rootDir: process.cwd(), dataDir: cluster });
  try {
    const sourceUrl = server.superuserUrl("magokoro");
    const before = await inspect(sourceUrl, openDiskFileStore(path.join(dataDir, "files")));
    const problems = problemsOf(
      withoutBookkeeping(before),
      withoutBookkeeping(await inspect(targetUrl, bucket)),
    );
    const rows = [...before.tables.values()].reduce((sum, table) => sum + table.rows, 0);
    const what = `${before.tables.size} tables, ${rows} rows and ${before.files.size} files are the same`;
    check(what, problems.length === 0, problems.join("\n"));
    for (const schema of ["public", "graphile_worker"]) {
      const expected = await inSnapshot(sourceUrl, (client) => readGuards(client, schema));
      const lines = differences(
        expected,
        await inSnapshot(targetUrl, (client) => readGuards(client, schema)),
      );
      const guards = `${expected.size} triggers, constraints and row securities of ${schema} stand`;
      check(guards, lines.length === 0, lines.join("\n"));
    }
  } finally {
    await server.stop();
  }
}

function withoutBookkeeping(state: State): State {
  return { ...state, tables: new Map([...state.tables].filter(([name]) => !BOOKKEEPING.includes(name))) };
}

export function checkEnvironment(check: Check, dataDir: string, said: string): void {
  const file = path.join(dataDir, "full-set.env");
  const secrets = localSecrets(dataDir);
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const carried = [secrets.jwt, secrets.data, secrets.fileToken];
  check("the environment is for its owner alone", (statSync(file).mode & 0o777) === 0o600);
  check(
    "it carries the secrets over",
    carried.every((secret) => text.includes(`=${secret}\n`)),
    text,
  );
  check("none of them is on the terminal", !Object.values(secrets).some((secret) => said.includes(secret)));
}

/** The server of a killed run, where no later run has taken it over. */
export async function endLeftBehind(dataDir: string): Promise<void> {
  const pidFile = path.join(dataDir, "postgres/postmaster.pid");
  if (!existsSync(pidFile)) return;
  process.kill(Number(readFileSync(pidFile, "utf8").split("\n")[0]), "SIGINT");
  while (existsSync(pidFile)) await sleep(50);
}
