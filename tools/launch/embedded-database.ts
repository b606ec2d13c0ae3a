import path from "node:path";
import type { Client } from "pg";
import { startEmbeddedPostgres } from "@magokoro/database/embedded/embedded-postgres";
import { ensureDatabase, withClient } from "@magokoro/database/migrate/ensure-database";
import { ensureRoles } from "@magokoro/database/migrate/ensure-roles";
import { migrate } from "@magokoro/database/migrate/migrate";
import type { LocalSecrets } from "./secrets";

export interface LocalDatabase {
  appUrl: string;
  ownerUrl: string;
  jobsUrl: string;
  stop(): Promise<void>;
}

const NAME = "magokoro";

/** The PostgreSQL shipped by npm, with roles, database and the newest schema. */
export async function startLocalDatabase(
  rootDir: string,
  dataDir: string,
  secrets: LocalSecrets,
): Promise<LocalDatabase> {
  const server = await startEmbeddedPostgres({ rootDir, dataDir: path.join(dataDir, "postgres") });
  return prepareDatabase(server, rootDir, secrets);
}

/** Roles, database and the newest schema in a running server; the server is stopped when that fails. */
export async function prepareDatabase(
  server: { superuserUrl(database: string): string; stop(): Promise<void> },
  rootDir: string,
  secrets: LocalSecrets,
): Promise<LocalDatabase> {
  const urlOf = (role: string, password: string) => {
    const url = new URL(server.superuserUrl(NAME));
    url.username = role;
    url.password = password;
    return url.toString();
  };
  const database = {
    appUrl: urlOf("magokoro_app", secrets.app),
    ownerUrl: urlOf("magokoro_owner", secrets.owner),
    jobsUrl: urlOf("magokoro_jobs", secrets.jobs),
    stop: () => server.stop(),
  };
  try {
    await withClient(server.superuserUrl("postgres"), (client: Client) => ensureRoles(client, secrets));
    await ensureDatabase((name) => server.superuserUrl(name), NAME);
    await migrate({ ...database, migrationsDir: path.join(rootDir, "packages/database/migrations") });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return database;
}
