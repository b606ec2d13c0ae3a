import type { ClientBase } from "pg";

export interface Table {
  schema: string;
  /** Quoted, with its schema. */
  name: string;
  /** Quoted, in their order, without those PostgreSQL computes itself. */
  columns: string[];
}

/** Everything the product keeps: its own tables, the record of migrations, the job queue. */
export const SCHEMAS = ["drizzle", "graphile_worker", "public"] as const;

/**
 * The tables that must survive. Unlogged ones (rate limits, cache) are left out: they are empty after
 * any crash, and nothing may count on them.
 */
export async function listTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT n.nspname AS schema, format('%I.%I', n.nspname, c.relname) AS name,
       array_agg(quote_ident(a.attname) ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE n.nspname = ANY ($1) AND c.relkind = 'r' AND c.relpersistence = 'p'
     GROUP BY n.nspname, c.relname ORDER BY n.nspname, c.relname`,
    [SCHEMAS],
  );
  return rows;
}
