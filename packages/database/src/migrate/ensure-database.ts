import { Client } from "pg";

/** Makes the database and what only the server's administrator may put into it. Safe to run again. */
export async function ensureDatabase(adminUrl: (database: string) => string, name: string): Promise<void> {
  await withClient(adminUrl("postgres"), async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) {
      // Who is no superuser may give a database only to a role he is a member of.
      await client.query("GRANT magokoro_owner TO CURRENT_USER");
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} OWNER magokoro_owner`);
    }
    // graphile-worker makes its own schema, which its login then owns.
    await client.query(`GRANT CREATE ON DATABASE ${client.escapeIdentifier(name)} TO magokoro_jobs`);
  });
  await withClient(adminUrl(name), async (client) => {
    await client.query(`
      REVOKE CREATE ON SCHEMA public FROM PUBLIC;
      GRANT CREATE, USAGE ON SCHEMA public TO magokoro_owner;
      CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
      CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public;
    `);
  });
}

export async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
