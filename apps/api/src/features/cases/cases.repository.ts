import { notFound } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import { SqlConditions } from "../../platform/db/sql-conditions";
import { int } from "../../platform/db/expressions";
import { selection } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { CaseRow } from "./case-row";
import { filterByScope } from "./case-scope-filter";
import { CASE } from "./case-selections.repository";

function ofCase(tx: Tx, id: number, lock: "" | " FOR UPDATE"): Promise<CaseRow[]> {
  const conditions = filterByScope(new SqlConditions(), tx.scope).add("c.id = ?", id);
  return tx.query(select(CASE, `FROM cases c WHERE ${conditions.toString()}${lock}`), conditions.values);
}

export async function findCaseRow(tx: Tx, id: number): Promise<CaseRow | undefined> {
  return (await ofCase(tx, id, ""))[0];
}

/** The row, held against other writers until the transaction ends. @throws AppError NOT_FOUND */
export async function lockCase(tx: Tx, id: number): Promise<CaseRow> {
  const [row] = await ofCase(tx, id, " FOR UPDATE");
  if (!row) throw notFound();
  return row;
}

/** Visits whose place is the customer's home, of whatever store. */
export function findVisitsAtHome(tx: Tx, customerId: number): Promise<CaseRow[]> {
  return tx.asSystem("visits of every store at this customer's home", (system) =>
    system.query(
      select(
        CASE,
        `FROM cases c WHERE c.customer_id = $1 AND c.status IN ('assigned', 'in_progress')
         AND c.visit_address IS NULL AND cardinality(c.assignee_ids) > 0`,
      ),
      [customerId],
    ),
  );
}

/** A report that was returned counts: it was filed once. */
export async function wasReportFiled(tx: Tx, caseId: number): Promise<boolean> {
  const filed = await tx.asSystem(
    "the report may be a colleague's, out of this concierge's sight",
    (system) => system.run("SELECT 1 FROM reports WHERE case_id = $1 AND status <> 'draft'", [caseId]),
  );
  return filed > 0;
}

export async function deleteCase(tx: Tx, id: number): Promise<void> {
  await tx.run("DELETE FROM cases WHERE id = $1", [id]);
}

/** The next number of a Tokyo day; never given twice. */
export async function takeCaseSequence(tx: Tx, day: string): Promise<number> {
  const [row] = await tx.query(select(selection({ sequence: int("app.next_case_number($1)") }), ""), [day]);
  if (!row) throw new Error("no case number was given");
  return row.sequence;
}
