import { columnName } from "@magokoro/database/sql/column-name";
import { getTableColumns, sql, type SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "./tx";

/** An id handed out beforehand, where the table gives its own. */
type Reserved = { id?: number };

/**
 * Inserts one row and names only the columns it is given; `undefined` is not given. The query builder's own
 * insert names every column of the table, and a role without a grant on one of them may then insert nothing.
 */
export async function insertRow<T extends PgTable>(
  tx: Tx,
  table: T,
  values: T["$inferInsert"],
  reserved: Reserved = {},
): Promise<void> {
  await tx.orm.execute(insertStatement(table, [{ ...values, ...reserved }]));
}

/** Like `insertRow`, for a table that gives its rows their ids. @returns the new row's. */
export async function insertRowForId<T extends PgTable & { id: PgColumn }>(
  tx: Tx,
  table: T,
  values: T["$inferInsert"],
): Promise<number> {
  const { rows } = await tx.orm.execute<{ id: number }>(
    sql`${insertStatement(table, [values])} returning ${sql.identifier(columnName(table.id))} as id`,
  );
  const [row] = rows;
  if (!row) throw new Error("nothing was inserted");
  return row.id;
}

/** Several rows of one table in one statement. */
export async function insertRows<T extends PgTable>(
  tx: Tx,
  table: T,
  rows: readonly T["$inferInsert"][],
): Promise<void> {
  if (rows.length > 0) await tx.orm.execute(insertStatement(table, rows));
}

function insertStatement(table: PgTable, rows: readonly Record<string, unknown>[]): SQL {
  const given = Object.entries(getTableColumns(table)).filter(([key]) =>
    rows.some((row) => row[key] !== undefined),
  );
  const names = given.map(([, column]) => sql.identifier(columnName(column)));
  const tuples = rows.map(
    (row) =>
      sql`(${sql.join(
        given.map(([key, column]) => valueOf(row[key], column)),
        sql`, `,
      )})`,
  );
  const override = given.some(([, column]) => column.generatedIdentity?.type === "always");
  return sql`insert into ${table} (${sql.join(names, sql`, `)})${
    override ? sql` overriding system value` : sql``
  } values ${sql.join(tuples, sql`, `)}`;
}

const valueOf = (value: unknown, column: PgColumn): SQL =>
  value === undefined ? sql`default` : sql`${sql.param(value, column)}`;
