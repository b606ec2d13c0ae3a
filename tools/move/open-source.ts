import { existsSync } from "node:fs";
import path from "node:path";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "@magokoro/database/embedded/embedded-postgres";
import { withClient } from "@magokoro/database/migrate/ensure-database";
import { prepareDatabase } from "../launch/embedded-database";
import { localSecrets, type LocalSecrets } from "../launch/secrets";
import { Refusal } from "./refusal";

export interface Source {
  superuserUrl: string;
  filesDir: string;
  secrets: LocalSecrets;
  stop(): Promise<void>;
}

const DATABASE = "magokoro";

/**
 * The embedded database of a stopped `npm start`, at this version's schema. A server that a killed run left
 * behind is taken over; one that somebody is connected to is left alone.
 */
export async function openSource(rootDir: string, dataDir: string): Promise<Source> {
  // Opening a folder makes what it lacks; a mistyped one must not become an empty system that is "moved".
  if (!existsSync(path.join(dataDir, "secrets.json")))
    throw new Refusal(`There is no まごころサポート in ${dataDir}; set MAGOKORO_DATA_DIR to its folder.`);
  const secrets = localSecrets(dataDir);
  const server = await startEmbeddedPostgres({ rootDir, dataDir: path.join(dataDir, "postgres") });
  const { users, hasDatabase } = await lookAt(server);
  if (users > 0)
    throw new Refusal(
      `The system in ${dataDir} is running (${users} connections); stop it with Ctrl-C first.`,
    );
  if (!hasDatabase) {
    await server.stop();
    throw new Refusal(`The database in ${dataDir} is empty; there is nothing to move.`);
  }
  await prepareDatabase(server, rootDir, secrets);
  return {
    superuserUrl: server.superuserUrl(DATABASE),
    filesDir: path.join(dataDir, "files"),
    secrets,
    stop: () => server.stop(),
  };
}

function lookAt(server: EmbeddedPostgres): Promise<{ users: number; hasDatabase: boolean }> {
  return withClient(server.superuserUrl("postgres"), async (client) => {
    // The running worker always holds a connection, so an idle system counts too.
    const { rows } = await client.query<{ users: number; hasDatabase: boolean }>(
      `SELECT (SELECT count(*)::integer FROM pg_stat_activity WHERE datname = $1) AS users,
         EXISTS (SELECT 1 FROM pg_database WHERE datname = $1) AS "hasDatabase"`,
      [DATABASE],
    );
    return rows[0] ?? { users: 0, hasDatabase: false };
  });
}
