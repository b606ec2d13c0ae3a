import type { CaseListQuery } from "@magokoro/contract/cases/case-filters";
import type { UserType } from "@magokoro/domain/user/user-type";
import { notFound } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import { prepared } from "../../platform/db/prepared";
import { SqlConditions } from "../../platform/db/sql-conditions";
import { CASE_LIST_COLUMNS, CASE_LIST_JOINS, CASE_COLUMNS } from "./case-columns";
import type { CaseListRow, CaseRow } from "./case-row";
import { filterByScope } from "./case-scope-filter";
import { filterByQuery } from "./find-cases-conditions";

const SORT_COLUMNS: Record<CaseListQuery["sort"], string> = {
  createdAt: "c.created_at",
  updatedAt: "c.updated_at",
  caseNumber: "c.case_number",
  requestedDate: "c.requested_date",
  visitStart: "c.visit_start",
  priority: "array_position(ARRAY['low','normal','high','urgent'], c.priority)",
};

export interface CasePage {
  rows: CaseListRow[];
  total: number;
}

/** One page and the total. Only the page's own ids are joined, so deep pages stay cheap. */
export async function findCases(tx: Tx, query: CaseListQuery, viewer: UserType): Promise<CasePage> {
  const conditions = filterByScope(new SqlConditions(), tx.scope);
  filterByQuery(conditions, tx.scope, query, viewer);
  const where = conditions.toString();
  const filterValues = [...conditions.values];
  // Descending NULLS FIRST is the order the index already has.
  const nulls = query.sort === "createdAt" || query.sort === "updatedAt" ? "" : " NULLS LAST";
  const order = `${SORT_COLUMNS[query.sort]} ${query.order}${nulls}, c.id ${query.order}`;
  const limit = conditions.param(query.limit);
  const offset = conditions.param((query.page - 1) * query.limit);
  const [rows, counted] = await Promise.all([
    tx.query<CaseListRow>(
      prepared(`SELECT ${CASE_LIST_COLUMNS}
        FROM (SELECT c.id FROM cases c WHERE ${where} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}) page
        JOIN cases c ON c.id = page.id ${CASE_LIST_JOINS} ORDER BY ${order}`),
      conditions.values,
    ),
    tx.query<{ total: number }>(
      prepared(`SELECT count(*)::int AS total FROM cases c WHERE ${where}`),
      filterValues,
    ),
  ]);
  return { rows, total: counted[0]?.total ?? 0 };
}

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
