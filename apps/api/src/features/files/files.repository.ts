import { files } from "@magokoro/database/schema/reports";
import { and, eq } from "drizzle-orm";
import { notFound } from "../../platform/app-error";
import { columnsOf } from "../../platform/db/columns-of";
import { insertRowForId } from "../../platform/db/insert-row";
import { selection } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

export type FileValues = typeof files.$inferInsert;
export type FileRow = typeof files.$inferSelect;

export function insertFile(tx: Tx, values: FileValues): Promise<number> {
  return insertRowForId(tx, files, values);
}

/** One's own upload. @throws AppError NOT_FOUND */
export async function getOwnFile(tx: Tx, id: number): Promise<FileRow> {
  const [row] = await tx.orm
    .select()
    .from(files)
    .where(and(eq(files.id, id), eq(files.createdBy, readerOf(tx))));
  if (!row) throw notFound();
  return row;
}

/** Marks a waiting upload ready; undefined when it no longer waits. */
export async function completeFile(
  tx: Tx,
  id: number,
  values: Partial<FileValues>,
): Promise<FileRow | undefined> {
  const [row] = await tx.orm
    .update(files)
    .set({ ...values, status: "ready" })
    .where(and(eq(files.id, id), eq(files.status, "waiting")))
    .returning();
  return row;
}

const READABLE = select(
  selection(columnsOf(files, "f", ["key", "contentType"])),
  `FROM files f WHERE f.id = $1 AND f.status <> 'waiting'
     AND (f.created_by = $2 OR (f.status = 'attached' AND EXISTS (
       SELECT 1 FROM report_files x JOIN reports r ON r.id = x.report_id WHERE x.file_id = f.id AND r.status <> 'draft')))`,
);

/**
 * A photo the Scope of the transaction may look at: one's own, or one that was filed with a report in sight.
 * @throws AppError NOT_FOUND
 */
export async function getReadableFile(tx: Tx, id: number): Promise<{ key: string; contentType: string }> {
  const [row] = await tx.query(READABLE, [id, readerOf(tx)]);
  if (!row) throw notFound();
  return row;
}

/** Unless somebody else has moved it. */
export async function changeKey(tx: Tx, file: { id: number; key: string }, key: string): Promise<void> {
  await tx.run("UPDATE files SET key = $3 WHERE id = $1 AND key = $2", [file.id, file.key, key]);
}

const IN_USE = select(selection(columnsOf(files, "f", ["key"])), "FROM files f WHERE f.key = ANY ($1)");

/** Of these keys those a row points at. */
export async function findKeysInUse(tx: Tx, keys: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set((await tx.query(IN_USE, [keys])).map(({ key }) => key));
}

function readerOf(tx: Tx): number {
  if (tx.scope.kind === "system") throw new Error("files are read in somebody's name");
  return tx.scope.userId;
}
