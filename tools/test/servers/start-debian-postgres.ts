import { existsSync } from "node:fs";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "@magokoro/database/embedded/embedded-postgres";

const BIN_DIR = "/usr/lib/postgresql/15/bin";

export interface DebianPostgres extends EmbeddedPostgres {
  /** Where `pg_basebackup`, `pg_dump` and the rest are. */
  binDir: string;
}

interface DebianPostgresOptions {
  dataDir: string;
  settings?: Record<string, string>;
}

/** Debian's PostgreSQL 15 with a cluster of its own, on a free port. @throws Error naming the package. */
export async function startDebianPostgres({
  dataDir,
  settings = {},
}: DebianPostgresOptions): Promise<DebianPostgres> {
  if (!existsSync(`${BIN_DIR}/postgres`))
    throw new Error("Debian's PostgreSQL 15 is missing; install it: apt-get install postgresql-15");
  const server = await startEmbeddedPostgres({ rootDir: "", dataDir, settings, binDir: BIN_DIR });
  return { ...server, binDir: BIN_DIR };
}
