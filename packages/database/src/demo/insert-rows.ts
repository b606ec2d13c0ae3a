import type { ClientBase } from "pg";

const BATCH = 500;

/** Inserts many rows in few statements; answers their ids in order, where the table has any. */
export async function insertRows(
  client: ClientBase,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<number[]> {
  const ids: number[] = [];
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH);
    const columns = Object.keys(batch[0] ?? {}).join(", ");
    const { rows: inserted } = await client.query<{ row: { id?: number } }>(
      `INSERT INTO ${table} AS t (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1) RETURNING to_jsonb(t) AS row`,
      [JSON.stringify(batch)],
    );
    ids.push(...inserted.flatMap(({ row }) => row.id ?? []));
  }
  return ids;
}
