import type { ClientBase } from "pg";
import type { Table } from "../backup/list-tables";

const BATCH = 1000;

/**
 * Rows travel as PostgreSQL's own text of a whole row: every type comes back as it was, and it is the text
 * the checksums are made of. Ids are kept; columns PostgreSQL computes are computed again.
 */
export async function copyTable(from: ClientBase, to: ClientBase, table: Table): Promise<void> {
  const { name, columns } = table;
  const values = columns.map((column) => `(whole_row).${column}`);
  // OFFSET 0: otherwise each row would be parsed once for each column.
  const insert = `INSERT INTO ${name} (${columns.join(", ")}) OVERRIDING SYSTEM VALUE
    SELECT ${values.join(", ")} FROM (SELECT line::${name} AS whole_row FROM unnest($1::text[]) AS line OFFSET 0) AS lines`;
  await from.query(
    `DECLARE moved NO SCROLL CURSOR FOR SELECT whole_row::text AS line FROM ${name} AS whole_row`,
  );
  for (;;) {
    const { rows } = await from.query<{ line: string }>(`FETCH ${BATCH} FROM moved`);
    if (rows.length === 0) break;
    await to.query(insert, [rows.map(({ line }) => line)]);
  }
  await from.query("CLOSE moved");
}
