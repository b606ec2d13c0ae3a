import { notFound } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import { prepared } from "../../platform/db/prepared";
import { SqlConditions } from "../../platform/db/sql-conditions";
import { CASE_LIST_COLUMNS, CASE_LIST_JOINS, CASE_COLUMNS } from "./case-columns";
import type { CaseListRow, CaseRow } from "./case-row";
import { filterByScope } from "./case-scope-filter";

export async function findCaseRow(tx: Tx, id: number): Promise<CaseListRow | undefined> {
  const conditions = filterByScope(new SqlConditions(), tx.scope).add("c.id = ?", id);
  const [row] = await tx.query<CaseListRow>(
    prepared(`SELECT ${CASE_LIST_COLUMNS} FROM cases c ${CASE_LIST_JOINS} WHERE ${conditions.toString()}`),
    conditions.values,
  );
  return row;
}

/** The row, held against other writers until the transaction ends. @throws AppError NOT_FOUND */
export async function lockCase(tx: Tx, id: number): Promise<CaseRow> {
  const conditions = filterByScope(new SqlConditions(), tx.scope).add("c.id = ?", id);
  const [row] = await tx.query<CaseRow>(
    prepared(`SELECT ${CASE_COLUMNS} FROM cases c WHERE ${conditions.toString()} FOR UPDATE`),
    conditions.values,
  );
  if (!row) throw notFound();
  return row;
}

export async function deleteCase(tx: Tx, id: number): Promise<void> {
  await tx.query("DELETE FROM cases WHERE id = $1", [id]);
}

/** The next number of a Tokyo day; never given twice. */
export async function takeCaseSequence(tx: Tx, day: string): Promise<number> {
  const [row] = await tx.query<{ sequence: number }>("SELECT app.next_case_number($1) AS sequence", [day]);
  if (!row) throw new Error("no case number was given");
  return row.sequence;
}
