import { ensureDatabase, withClient } from "../migrate/ensure-database";
import { ensureRoles } from "../migrate/ensure-roles";
import { withPassword } from "../migrate/with-password";

/**
 * `node dist/prepare-database.mjs`: roles and database on an empty server, as its administrator. Once, before
 * the first migration; safe to run again, and then it sets the logins' passwords anew.
 */
const environment = process.env;
const adminUrl = environment["DATABASE_ADMIN_URL"];
const passwords = {
  owner: environment["DATABASE_OWNER_PASSWORD"] ?? "",
  app: environment["DATABASE_PASSWORD"] ?? "",
  jobs: environment["DATABASE_JOBS_PASSWORD"] ?? "",
};
const database = environment["DATABASE_NAME"] ?? "magokoro";

if (!adminUrl || Object.values(passwords).some((password) => password.length < 16)) {
  console.error(
    "Set DATABASE_ADMIN_URL (DATABASE_ADMIN_PASSWORD), DATABASE_OWNER_PASSWORD, DATABASE_PASSWORD and DATABASE_JOBS_PASSWORD, each password at least 16 characters.",
  );
  process.exitCode = 1;
} else {
  const address = withPassword(adminUrl, environment["DATABASE_ADMIN_PASSWORD"]);
  const urlOf = (name: string) => Object.assign(new URL(address), { pathname: `/${name}` }).toString();
  await withClient(urlOf("postgres"), (client) => ensureRoles(client, passwords));
  await ensureDatabase(urlOf, database);
  console.log(`The roles and the database ${database} are there.`);
}
