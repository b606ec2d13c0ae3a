import { caseList, type CaseListQuery } from "@magokoro/contract/cases/case-list";
import type { CaseListItem } from "@magokoro/contract/cases/case-response";
import type { Actor } from "../../authz/actor";
import { findPage } from "../../platform/db/list/find-page";
import type { Tx } from "../../platform/db/tx";
import { CASES } from "./case-list.repository";
import { presentCaseListItem } from "./cases.presenter";

export interface CaseShelf {
  total: number;
  isTotalExact: boolean;
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
  const query = { ...caseList.query.parse({}), ...filter, limit };
  const { rows, meta } = await findPage(tx, CASES, query, { viewer: actor.userType, now });
  const { total, isTotalExact } = meta;
  return { total, isTotalExact, rows: rows.map((row) => presentCaseListItem(actor, row, now)) };
}
