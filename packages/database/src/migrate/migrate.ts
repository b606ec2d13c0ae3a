import { readFileSync } from "node:fs";
import path from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as applyMigrations } from "drizzle-orm/node-postgres/migrator";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { runMigrations as migrateJobQueue } from "graphile-worker";
import type { Client } from "pg";
import { withClient } from "./ensure-database";

export interface MigrateOptions {
  ownerUrl: string;
  jobsUrl: string;
  migrationsDir: string;
}

const LOCK = 7_215_001;

/**
 * Brings the schema to the newest version and the roles to what is declared beside each table, one run at a time however many start at once.
 * @throws Error when a migration that was applied has been edited since: they are immutable once landed.
 */
export async function migrate({ ownerUrl, jobsUrl, migrationsDir }: MigrateOptions): Promise<void> {
  await withClient(ownerUrl, async (owner) => {
    await owner.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await assertUnchanged(owner, migrationsDir);
    await applyMigrations(drizzle(owner), { migrationsFolder: migrationsDir });
    await owner.query(readFileSync(path.join(migrationsDir, "grants.sql"), "utf8"));
    await migrateJobQueue({ connectionString: jobsUrl });
    await withClient(jobsUrl, (jobs) =>
      jobs.query(readFileSync(path.join(migrationsDir, "after-jobs.sql"), "utf8")),
    );
  });
}

async function assertUnchanged(owner: Client, migrationsDir: string): Promise<void> {
  const { rows: known } = await owner.query(
    "SELECT to_regclass('drizzle.__drizzle_migrations') AS applied_table",
  );
  if (!known[0]?.applied_table) return;
  const { rows } = await owner.query<{ hash: string; created_at: string }>(
    "SELECT hash, created_at FROM drizzle.__drizzle_migrations ORDER BY created_at",
  );
  const files = new Map(
    readMigrationFiles({ migrationsFolder: migrationsDir }).map((file) => [file.folderMillis, file.hash]),
  );
  for (const applied of rows) {
    if (files.get(Number(applied.created_at)) !== applied.hash) {
      throw new Error(
        "A migration that was already applied has been changed or removed; add a new one instead.",
      );
    }
  }
}
