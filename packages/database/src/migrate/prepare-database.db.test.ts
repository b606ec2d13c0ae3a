import path from "node:path";
import type { Client } from "pg";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../embedded/embedded-postgres";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { ensureDatabase, withClient } from "./ensure-database";
import { ensureRoles } from "./ensure-roles";
import { migrate } from "./migrate";

const PASSWORDS = {
  owner: "owner-of-the-schema",
  app: "the-application-alone",
  jobs: "the-queue-of-the-jobs",
};

/** As on RDS: the administrator makes roles and databases, and is no superuser. */
describe("a server whose administrator is no superuser", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "magokoro-managed-"));
  let server: EmbeddedPostgres;
  const urlOf = (login: string, password: string, database: string) => {
    const url = new URL(server.superuserUrl(database));
    url.username = login;
    url.password = password;
    return url.toString();
  };
  const adminUrl = (database: string) => urlOf("managed_admin", "managed", database);

  beforeAll(async () => {
    server = await startEmbeddedPostgres({ rootDir: process.cwd(), dataDir: path.join(folder, "postgres") });
    await withClient(server.superuserUrl("postgres"), (client: Client) =>
      client.query("CREATE ROLE managed_admin LOGIN CREATEROLE CREATEDB PASSWORD 'managed'"),
    );
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("gets roles, database and schema, twice over, and logins without power", async () => {
    for (let time = 0; time < 2; time += 1) {
      await withClient(adminUrl("postgres"), (client) => ensureRoles(client, PASSWORDS));
      await ensureDatabase(adminUrl, "magokoro");
      await migrate({
        ownerUrl: urlOf("magokoro_owner", PASSWORDS.owner, "magokoro"),
        jobsUrl: urlOf("magokoro_jobs", PASSWORDS.jobs, "magokoro"),
        migrationsDir: path.resolve("packages/database/migrations"),
      });
    }
    await withClient(urlOf("magokoro_app", PASSWORDS.app, "magokoro"), async (client) => {
      await client.query("BEGIN; SET LOCAL ROLE magokoro_operator");
      await expect(client.query("SELECT count(*) FROM customers")).resolves.toBeDefined();
    });
  });

  it("is refused when a login could look past row security", async () => {
    await withClient(server.superuserUrl("postgres"), (client) =>
      client.query("ALTER ROLE magokoro_app BYPASSRLS"),
    );
    await expect(
      withClient(server.superuserUrl("postgres"), (client) => ensureRoles(client, PASSWORDS)),
    ).rejects.toThrow("magokoro_app must not be superuser or bypass row security");
  });
});
