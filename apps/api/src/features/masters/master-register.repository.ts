import type { AnyMaster, MasterRow, MasterValues } from "@magokoro/contract/masters/any-master";
import type { MASTERS, MasterNoun } from "@magokoro/contract/masters/all-masters";
import type { MasterStatus } from "@magokoro/contract/masters/master-status";
import { MASTER_TABLES } from "@magokoro/database/schema/masters";
import { columnName } from "@magokoro/database/sql/column-name";
import { eq, getTableColumns, getTableName, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { z } from "zod";
import { notFound } from "../../platform/app-error";
import { columnsIn } from "../../platform/db/columns-of";
import { brokenConstraint } from "../../platform/db/database-error";
import { int } from "../../platform/db/expressions";
import { insertRowForId } from "../../platform/db/insert-row";
import { selection, type Selection } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

export type Master = AnyMaster<MasterNoun>;

type MasterTable = PgTable & { id: PgColumn; version: PgColumn };
type RowNamed<N extends MasterNoun> = z.output<
  Extract<(typeof MASTERS)[keyof typeof MASTERS], { noun: N }>["row"]
>;

/** Each table holds what its descriptor answers; a field that it lacks is a type error here. */
const TABLES: { [N in MasterNoun]: MasterTable & { $inferSelect: RowNamed<N> } } = MASTER_TABLES;

function tableOf({ noun, row }: Master) {
  const table: MasterTable = TABLES[noun];
  // The columns are the fields of the descriptor's row, which `TABLES` has held against the table.
  const columns = selection(columnsIn(table, "m", row)) as Selection<MasterRow>;
  return { table, name: getTableName(table), columns };
}

/** All rows in their order. */
export function findMasterRows(tx: Tx, master: Master): Promise<MasterRow[]> {
  const { name, columns } = tableOf(master);
  return tx.query(select(columns, `FROM ${name} m ORDER BY m.display_order, m.id`));
}

/** @throws AppError NOT_FOUND */
export async function getMasterRow(tx: Tx, master: Master, id: number): Promise<MasterRow> {
  const { name, columns } = tableOf(master);
  const [row] = await tx.query(select(columns, `FROM ${name} m WHERE m.id = $1`), [id]);
  if (!row) throw notFound();
  return row;
}

/** The row as it is once nobody else is changing it. @throws AppError NOT_FOUND */
export async function lockMasterRow(tx: Tx, master: Master, id: number): Promise<MasterRow> {
  const { name, columns } = tableOf(master);
  const [row] = await tx.query(select(columns, `FROM ${name} m WHERE m.id = $1 FOR UPDATE`), [id]);
  if (!row) throw notFound();
  return row;
}

/** Whether a row may be chosen: it is there, active, and stays so until this transaction is through. */
export async function isChoosable(tx: Tx, master: Master, id: number): Promise<boolean> {
  return (
    (await tx.run(`SELECT 1 FROM ${tableOf(master).name} WHERE id = $1 AND status = 'active' FOR SHARE`, [
      id,
    ])) > 0
  );
}

/**
 * All rows in their order, once nobody else is changing them. They are held by id, so that two who reorder
 * queue, and read afterwards: a statement that had to wait still knows the order from before.
 */
export async function lockMasterRows(tx: Tx, master: Master): Promise<MasterRow[]> {
  await tx.run(`SELECT id FROM ${tableOf(master).name} ORDER BY id FOR UPDATE`);
  return findMasterRows(tx, master);
}

/** Last in order. @returns its id */
export async function insertMasterRow(tx: Tx, master: Master, values: MasterValues): Promise<number> {
  const { table, name } = tableOf(master);
  const last = selection({ place: int("coalesce(max(display_order), 0)") });
  const [found] = await tx.query(select(last, `FROM ${name}`));
  return insertRowForId(tx, table, { ...values, displayOrder: (found?.place ?? 0) + 1 });
}

/** Writes fields and moves the version on; the caller holds the row. */
export async function updateMasterRow(
  tx: Tx,
  master: Master,
  id: number,
  values: Partial<MasterValues> & { status?: MasterStatus },
): Promise<void> {
  const { table } = tableOf(master);
  await tx.orm
    .update(table)
    .set({ ...values, updatedAt: sql`now()`, version: sql`${table.version} + 1` })
    .where(eq(table.id, id));
}

/** Where a row stands is no part of it: whoever edits its fields meanwhile is not in the way. */
export async function placeMasterRows(tx: Tx, master: Master, order: readonly number[]): Promise<void> {
  await tx.run(
    `UPDATE ${tableOf(master).name} m SET display_order = wanted.place
     FROM unnest($1::int[]) WITH ORDINALITY AS wanted(id, place)
     WHERE m.id = wanted.id AND m.display_order <> wanted.place`,
    [order],
  );
}

/** The field whose value another row has, if that is what a write failed of. */
export function takenField(master: Master, error: unknown): string | undefined {
  const constraint = brokenConstraint(error);
  const { table, name } = tableOf(master);
  return Object.entries(getTableColumns(table)).find(
    ([, column]) => constraint === `${name}_${columnName(column)}_unique`,
  )?.[0];
}
