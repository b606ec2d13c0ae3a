import type { ClientBase } from "pg";
import { SCHEMAS } from "./list-tables";

export interface Sequence {
  /** Quoted, with its schema. */
  name: string;
  lastValue: string;
  /** False while `lastValue` itself is the next to be given. */
  isCalled: boolean;
}

export async function readSequences(
  client: ClientBase,
  schemas: readonly string[] = SCHEMAS,
): Promise<Sequence[]> {
  const { rows: names } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'S' AND n.nspname = ANY ($1) ORDER BY 1`,
    [schemas],
  );
  const sequences: Sequence[] = [];
  for (const { name } of names) {
    const { rows } = await client.query<Sequence>(
      `SELECT $1 AS name, last_value::text AS "lastValue", is_called AS "isCalled" FROM ${name}`,
      [name],
    );
    sequences.push(...rows);
  }
  return sequences;
}

/** Columns whose sequence would give an id that is already taken. */
export async function findSequencesBehind(client: ClientBase): Promise<string[]> {
  const { rows: owned } = await client.query<{ sequence: string; table: string; column: string }>(
    `SELECT format('%I.%I', n.nspname, s.relname) AS sequence, d.refobjid::regclass::text AS table, quote_ident(a.attname) AS column
     FROM pg_class s JOIN pg_namespace n ON n.oid = s.relnamespace
       JOIN pg_depend d ON d.objid = s.oid AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i') AND d.refobjsubid > 0
       JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
     WHERE s.relkind = 'S' AND n.nspname = ANY ($1)`,
    [SCHEMAS],
  );
  const behind: string[] = [];
  for (const { sequence, table, column } of owned) {
    const { rows } = await client.query<{ is_behind: boolean }>(
      `SELECT s.last_value + s.is_called::integer <= coalesce((SELECT max(${column}) FROM ${table}), 0) AS is_behind FROM ${sequence} AS s`,
    );
    if (rows[0]?.is_behind) behind.push(`${table}.${column}`);
  }
  return behind;
}
