import path from "node:path";
import { withClient } from "@magokoro/database/migrate/ensure-database";
import { migrate } from "@magokoro/database/migrate/migrate";
import { DatabaseError } from "pg";
import { listTables } from "../backup/list-tables";
import { prepareDatabase } from "../launch/embedded-database";
import type { LocalSecrets } from "../launch/secrets";
import { Refusal } from "./refusal";

/** A superuser who may make roles and database, or the two logins of a database made already. */
export type TargetAccess = { superuserUrl: string } | { ownerUrl: string; jobsUrl: string };

export interface Target {
  ownerUrl: string;
  jobsUrl: string;
  /** Unknown where the roles were made by somebody else. */
  appUrl?: string;
}

/** Each of them written by the migrations themselves, on both sides. */
export const BOOKKEEPING = ["drizzle.__drizzle_migrations", "graphile_worker.migrations"];
/** Filled by the migrations in an empty database too; whoever has worked there has left rows elsewhere. */
export const FIRST_ROWS = ["public.service_types", "public.support_types"];
const DATABASE = "magokoro";
const UNKNOWN_DATABASE = "3D000";

/**
 * An empty database at this version's schema. Whether it is empty is asked first: a system that works there
 * must find neither its passwords nor its schema changed.
 */
export async function prepareTarget(
  rootDir: string,
  access: TargetAccess,
  secrets: LocalSecrets,
): Promise<Target> {
  if ("ownerUrl" in access) {
    await assertEmpty(access.ownerUrl, ["public"]);
    await assertEmpty(access.jobsUrl, ["graphile_worker"]);
    await migrate({ ...access, migrationsDir: path.join(rootDir, "packages/database/migrations") });
    return access;
  }
  const superuserUrl = (name: string) =>
    Object.assign(new URL(access.superuserUrl), { pathname: `/${name}` }).href;
  await assertEmpty(superuserUrl(DATABASE), ["public", "graphile_worker"]);
  return prepareDatabase({ superuserUrl, stop: () => Promise.resolve() }, rootDir, secrets);
}

async function assertEmpty(url: string, schemas: readonly string[]): Promise<void> {
  try {
    await withClient(url, async (client) => {
      for (const { name, schema } of await listTables(client)) {
        if (!schemas.includes(schema) || [...BOOKKEEPING, ...FIRST_ROWS].includes(name)) continue;
        const { rowCount } = await client.query(`SELECT FROM ${name} LIMIT 1`);
        if (rowCount)
          throw new Refusal(
            `The target already holds data (${name}). Move into an empty database; if what is there is worthless, drop it first: DROP DATABASE ${DATABASE} WITH (FORCE)`,
          );
      }
    });
  } catch (error) {
    if (error instanceof DatabaseError && error.code === UNKNOWN_DATABASE) return;
    throw error;
  }
}
