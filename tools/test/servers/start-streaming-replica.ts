import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync, readFileSync, chownSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { databaseAccount } from "@magokoro/database/embedded/system-account";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "@magokoro/database/embedded/embedded-postgres";
import { withClient } from "@magokoro/database/migrate/ensure-database";

const rootDir = path.resolve(__dirname, "../../..");

export interface StreamingPair {
  primary: EmbeddedPostgres;
  replica: EmbeddedPostgres;
  /** Whatever the primary has committed by now is on the replica when this resolves. */
  caughtUp(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A primary and a hot standby that streams from it. There is no pg_basebackup in the package, so the folder is
 * copied between pg_backup_start and pg_backup_stop, which is what that program does.
 */
export async function startStreamingPair(): Promise<StreamingPair> {
  const folder = mkdtempSync(path.join(tmpdir(), "magokoro-replica-"));
  const { uid, gid } = databaseAccount();
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  const [primaryDir, replicaDir] = [path.join(folder, "a/postgres"), path.join(folder, "b/postgres")];
  const primary = await startEmbeddedPostgres({ rootDir, dataDir: primaryDir });
  await copyCluster(primary, folder);
  const replica = await startEmbeddedPostgres({ rootDir, dataDir: replicaDir });
  return {
    primary,
    replica,
    caughtUp: () => untilCaughtUp(primary, replica),
    stop: async () => {
      await replica.stop();
      await primary.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function copyCluster(primary: EmbeddedPostgres, folder: string): Promise<void> {
  const [from, to] = [path.join(folder, "a"), path.join(folder, "b")];
  await withClient(primary.superuserUrl("postgres"), async (client) => {
    await client.query("SELECT pg_backup_start('replica', true)");
    mkdirSync(to, { recursive: true });
    cpSync(from, to, {
      recursive: true,
      preserveTimestamps: true,
      filter: (source) => path.basename(source) !== "postmaster.pid",
    });
    const { rows } = await client.query<{ labelfile: string }>("SELECT labelfile FROM pg_backup_stop()");
    const data = path.join(to, "postgres");
    writeFileSync(path.join(data, "backup_label"), rows[0]?.labelfile ?? "");
    writeFileSync(path.join(data, "standby.signal"), "");
    const { port, password } = new URL(primary.superuserUrl("postgres"));
    const settings = path.join(data, "postgresql.auto.conf");
    const connection = `host=127.0.0.1 port=${port} user=postgres password=${password}`;
    writeFileSync(settings, `${readFileSync(settings, "utf8")}primary_conninfo = '${connection}'\n`);
    giveTo(to);
  });
}

/** Copied as root, the files are root's; the server reads none of them. */
function giveTo(folder: string): void {
  const { uid, gid } = databaseAccount();
  if (uid === undefined || gid === undefined) return;
  execFileSync("chown", ["-R", `${uid}:${gid}`, folder]);
  execFileSync("chmod", ["-R", "u=rwX,go=", path.join(folder, "postgres")]);
}

async function untilCaughtUp(primary: EmbeddedPostgres, replica: EmbeddedPostgres): Promise<void> {
  const [{ lsn } = { lsn: "0/0" }] = await withClient(primary.superuserUrl("postgres"), async (client) => {
    const { rows } = await client.query<{ lsn: string }>("SELECT pg_current_wal_flush_lsn()::text AS lsn");
    return rows;
  });
  await withClient(replica.superuserUrl("postgres"), async (client) => {
    for (let tries = 0; tries < 100; tries += 1) {
      const { rows } = await client.query("SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS done", [lsn]);
      if (rows[0]?.done) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("the replica did not catch up within five seconds");
  });
}
