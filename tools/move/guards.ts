import type { ClientBase } from "pg";

const TRIGGERS = `SELECT format('%I.%I', n.nspname, c.relname) AS on_table, t.tgname AS name, t.tgenabled::text AS state
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE NOT t.tgisinternal AND n.nspname = $1`;
const CONSTRAINTS = `SELECT format('%I.%I', n.nspname, c.relname) AS on_table, quote_ident(k.conname) AS name,
    k.contype::text AS kind, pg_get_constraintdef(k.oid) AS state
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = $1`;
const ROW_SECURITY = `SELECT format('%I.%I', n.nspname, c.relname) AS on_table, 'row security' AS name,
    concat(c.relrowsecurity, c.relforcerowsecurity, (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid)) AS state
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname = $1`;

interface Guard {
  on_table: string;
  name: string;
  state: string;
}

/** Triggers, constraints and row security of a schema as they stand. */
export async function readGuards(client: ClientBase, schema: string): Promise<Map<string, string>> {
  const guards = new Map<string, string>();
  for (const query of [TRIGGERS, CONSTRAINTS, ROW_SECURITY]) {
    const { rows } = await client.query<Guard>(query, [schema]);
    for (const { on_table, name, state } of rows) guards.set(`${on_table} ${name}`, state);
  }
  return guards;
}

/**
 * For the transaction alone: triggers rest, since what they write is among the rows that come, and foreign
 * keys wait until all tables are there. The owner of the tables may do this; no superuser is needed, and
 * unlike `session_replication_role` it leaves every key checked.
 */
export async function setGuardsAside(client: ClientBase, schema: string): Promise<() => Promise<void>> {
  const { rows: triggers } = await client.query<Guard>(TRIGGERS, [schema]);
  const tables = [...new Set(triggers.map(({ on_table }) => on_table))];
  const { rows: constraints } = await client.query<Guard & { kind: string }>(CONSTRAINTS, [schema]);
  const keys = constraints.filter(({ kind, state }) => kind === "f" && !state.includes("DEFERRABLE"));
  for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  for (const { on_table, name } of keys)
    await client.query(`ALTER TABLE ${on_table} ALTER CONSTRAINT ${name} DEFERRABLE INITIALLY DEFERRED`);
  return async () => {
    // Every key is checked here.
    await client.query("SET CONSTRAINTS ALL IMMEDIATE");
    for (const { on_table, name } of keys)
      await client.query(`ALTER TABLE ${on_table} ALTER CONSTRAINT ${name} NOT DEFERRABLE`);
    for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  };
}
