import { files } from "@magokoro/database/schema/reports";
import { eq } from "drizzle-orm";
import { notFound } from "../../platform/app-error";
import type { Tx } from "../../platform/db/database";

export type FileValues = typeof files.$inferInsert;
export type FileRow = typeof files.$inferSelect;

export async function insertFile(tx: Tx, values: FileValues): Promise<number> {
  const [row] = await tx.orm.insert(files).values(values).returning({ id: files.id });
  if (!row) throw new Error("the file was not inserted");
  return row.id;
}

/** A file the Scope of the transaction may see; row-level security says which. @throws AppError NOT_FOUND */
export async function getFile(tx: Tx, id: number): Promise<FileRow> {
  const [row] = await tx.orm.select().from(files).where(eq(files.id, id));
  if (!row) throw notFound();
  return row;
}

export async function updateFile(tx: Tx, id: number, values: Partial<FileValues>): Promise<void> {
  await tx.orm.update(files).set(values).where(eq(files.id, id));
}
