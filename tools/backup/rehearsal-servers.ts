import { chownSync, existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withClient } from "@magokoro/database/migrate/ensure-database";
import { databaseAccount } from "@magokoro/database/embedded/system-account";
import type { S3Server } from "../test/servers/start-s3";
import type { FileStore } from "./file-store";
import { openS3FileStore } from "./s3-file-store";

export function fileStoreOf({ url, region, bucket, credentials }: S3Server): FileStore {
  return openS3FileStore({ bucket, region, endpoint: url, credentials });
}

/** The account PostgreSQL runs under, where it is not ours. */
export function databaseOwner(): string | undefined {
  const { uid, gid } = databaseAccount();
  return uid === undefined || gid === undefined ? undefined : `${uid}:${gid}`;
}

/** A folder PostgreSQL itself writes to. */
export function ownFolder(folder: string): void {
  const { uid, gid } = databaseAccount();
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
}

/** How much of the newest work a lost disk takes with it at most. */
export function archiveTimeout(url: string): Promise<string> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ archive_timeout: string }>("SHOW archive_timeout");
    return rows[0]?.archive_timeout ?? "";
  });
}

/** Everything committed by now is in the archive when this is kept; nothing hurries it. */
export async function untilArchived(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ file: string }>(
      "SELECT pg_walfile_name(pg_current_wal_insert_lsn()) AS file",
    );
    for (let tries = 0; tries < 300; tries += 1) {
      const { rows: done } = await client.query(
        "SELECT 1 FROM pg_stat_archiver WHERE left(last_archived_wal, 24) >= $1",
        [rows[0]?.file],
      );
      if (done.length > 0) return;
      await sleep(100);
    }
    throw new Error("The archive did not get the last changes within 30 s");
  });
}

/** As a dying disk does it: no checkpoint, no last words, no files. */
export async function destroyCluster(dataDir: string): Promise<void> {
  const pid = Number(readFileSync(path.join(dataDir, "postmaster.pid"), "utf8").split("\n")[0]);
  process.kill(pid, "SIGKILL");
  while (existsSync(`/proc/${pid}`)) await sleep(20);
  // Its children end once they notice; until then they may still write.
  await sleep(500);
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
}
