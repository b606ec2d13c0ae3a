import { randomBytes } from "node:crypto";
import { withClient } from "@magokoro/database/migrate/ensure-database";

export const TEMPLATE_DATABASE = "magokoro_template";
export const TEST_PASSWORD = "test-only";

export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  jobsUrl: string;
  drop(): Promise<void>;
}

function adminUrl(): string {
  const url = process.env["TEST_PG_ADMIN_URL"];
  if (!url)
    throw new Error("This test needs the server project's PostgreSQL: npx jest --selectProjects server");
  return url;
}

export function loginUrl(role: string, database: string): string {
  const url = new URL(adminUrl());
  url.username = role;
  url.password = TEST_PASSWORD;
  url.pathname = `/${database}`;
  return url.toString();
}

/** A database of one's own, cloned from the migrated template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `magokoro_test_${randomBytes(6).toString("hex")}`;
  await withClient(adminUrl(), (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE_DATABASE} OWNER magokoro_owner`),
  );
  return {
    ownerUrl: loginUrl("magokoro_owner", name),
    appUrl: loginUrl("magokoro_app", name),
    jobsUrl: loginUrl("magokoro_jobs", name),
    drop: () =>
      withClient(
        adminUrl(),
        async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`)),
      ),
  };
}
