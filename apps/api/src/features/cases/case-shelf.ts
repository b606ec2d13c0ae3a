import { caseListQuery, type CaseListQuery } from "@magokoro/contract/cases/case-filters";
import type { CaseListItem } from "@magokoro/contract/cases/case-response";
import type { Actor } from "../../authz/actor";
import type { Tx } from "../../platform/db/tx";
import { presentCaseListItem } from "./cases.presenter";
import { findCases } from "./cases.repository";

export interface CaseShelf {
  total: number;
  rows: CaseListItem[];
}

/** The first rows of a list and how many there are in all: what a dashboard shows of it. */
export async function caseShelf(
  tx: Tx,
  actor: Actor,
  now: Date,
  filter: Partial<CaseListQuery>,
  limit = 5,
): Promise<CaseShelf> {
  const query = { ...caseListQuery.parse({}), ...filter, limit };
  const { rows, total } = await findCases(tx, query, actor.userType);
  return { total, rows: rows.map((row) => presentCaseListItem(actor, row, now)) };
}
