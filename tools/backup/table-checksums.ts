import type { ClientBase } from "pg";
import { listTables, type Table } from "./list-tables";

export interface TableChecksum {
  rows: number;
  sum: string;
}

/** A row's text depends on these; two servers must print alike to be compared. */
export const PLAIN_TEXT = `SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres';
  SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'`;

/**
 * Rows and a checksum of each table, inside the caller's transaction. Hashes of rows are added up, so
 * neither the order of rows nor the size of a table matters.
 */
export async function tableChecksums(
  client: ClientBase,
  tables?: readonly Table[],
): Promise<Map<string, TableChecksum>> {
  await client.query(PLAIN_TEXT);
  const sums = new Map<string, TableChecksum>();
  for (const { name } of tables ?? (await listTables(client))) {
    const { rows } = await client.query<{ rows: string; sum: string }>(
      `SELECT count(*) AS rows, concat(sum(('x' || left(h, 16))::bit(64)::bigint), '/', sum(('x' || right(h, 16))::bit(64)::bigint)) AS sum
       FROM (SELECT md5(whole_row::text) AS h FROM ${name} AS whole_row) AS hashed`,
    );
    sums.set(name, { rows: Number(rows[0]?.rows ?? 0), sum: rows[0]?.sum ?? "" });
  }
  return sums;
}
