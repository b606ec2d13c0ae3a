import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "@magokoro/database/embedded/embedded-postgres";
import { ensureDatabase, withClient } from "@magokoro/database/migrate/ensure-database";
import { ensureRoles } from "@magokoro/database/migrate/ensure-roles";
import { migrate } from "@magokoro/database/migrate/migrate";
import { TEMPLATE_DATABASE, TEST_PASSWORD, loginUrl } from "./create-test-database";

declare global {
  var embeddedPostgresForTests: EmbeddedPostgres | undefined;
}

/** Jest's globalSetup of the server project: one real PostgreSQL with a migrated template database. */
export default async function setUpServers(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "magokoro-test-"));
  const server = await startEmbeddedPostgres({
    rootDir: process.cwd(),
    dataDir: path.join(folder, "postgres"),
    settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off" },
  });
  globalThis.embeddedPostgresForTests = server;
  process.env["TEST_PG_ADMIN_URL"] = server.superuserUrl("postgres");
  process.env["TEST_FOLDER"] = folder;
  const passwords = { owner: TEST_PASSWORD, app: TEST_PASSWORD, jobs: TEST_PASSWORD };
  await withClient(server.superuserUrl("postgres"), (client) => ensureRoles(client, passwords));
  await ensureDatabase((name) => server.superuserUrl(name), TEMPLATE_DATABASE);
  await migrate({
    ownerUrl: loginUrl("magokoro_owner", TEMPLATE_DATABASE),
    jobsUrl: loginUrl("magokoro_jobs", TEMPLATE_DATABASE),
    migrationsDir: path.resolve("packages/database/migrations"),
  });
  writeFileSync(path.join(folder, "README"), "Test data; safe to delete.\n");
}
