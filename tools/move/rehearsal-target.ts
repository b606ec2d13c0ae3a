import { setTimeout as sleep } from "node:timers/promises";
import { ensureDatabase, withClient } from "@magokoro/database/migrate/ensure-database";

/** Waits for rows under way, seen from another connection. */
export async function killWhileCopying(url: string, kill: () => void): Promise<void> {
  await withClient(url, async (client) => {
    for (let tries = 0; tries < 10_000; tries += 1) {
      const { rowCount } = await client.query(
        "SELECT FROM pg_stat_activity WHERE query LIKE '%INSERT INTO public.c%OVERRIDING%' AND pid <> pg_backend_pid()",
      );
      if (rowCount) return;
      await sleep(2);
    }
    throw new Error("no rows were seen under way");
  }).finally(kill);
}

export async function countUsers(url: string): Promise<number | undefined> {
  // The killed client's transaction ends when its server notices.
  await sleep(500);
  return withClient(url, async (client) => (await client.query("SELECT FROM users")).rowCount ?? undefined);
}

/** The same database anew, named by its two logins alone, neither of them a superuser. */
export async function preparedLogins(
  superuserUrl: (database: string) => string,
  passwords: { owner: string; jobs: string },
): Promise<Record<string, string>> {
  await withClient(superuserUrl("postgres"), (client) => client.query("DROP DATABASE magokoro WITH (FORCE)"));
  await ensureDatabase(superuserUrl, "magokoro");
  const login = (username: string, password: string) =>
    Object.assign(new URL(superuserUrl("magokoro")), { username, password }).href;
  return {
    DATABASE_OWNER_URL: login("magokoro_owner", passwords.owner),
    DATABASE_JOBS_URL: login("magokoro_jobs", passwords.jobs),
  };
}
