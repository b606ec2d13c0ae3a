import path from "node:path";
import { migrate } from "../migrate/migrate";
import { withPassword } from "../migrate/with-password";

/** `node dist/migrate.mjs`: the one command that changes a schema; web servers never do. */
const ownerUrl = process.env["DATABASE_OWNER_URL"];
const jobsUrl = process.env["DATABASE_JOBS_URL"];

if (!ownerUrl || !jobsUrl) {
  console.error("Set DATABASE_OWNER_URL and DATABASE_JOBS_URL.");
  process.exitCode = 1;
} else {
  const migrationsDir = process.env["MIGRATIONS_DIR"] ?? path.resolve("packages/database/migrations");
  await migrate({
    ownerUrl: withPassword(ownerUrl, process.env["DATABASE_OWNER_PASSWORD"]),
    jobsUrl: withPassword(jobsUrl, process.env["DATABASE_JOBS_PASSWORD"]),
    migrationsDir,
  });
  console.log("The database is at the newest version.");
}
