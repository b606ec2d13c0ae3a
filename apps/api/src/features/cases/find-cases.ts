import type { CaseListQuery } from "@magokoro/contract/cases/case-filters";
import type { CaseListItem } from "@magokoro/contract/cases/case-response";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { pageMeta, type Answer } from "../../gateway/route";
import type { Services } from "../../services";
import { presentCaseListItem } from "./cases.presenter";
import { findCases as findCaseRows } from "./cases.repository";

export async function findCases(
  services: Services,
  actor: Actor,
  query: CaseListQuery,
): Promise<Answer<CaseListItem[]>> {
  const now = services.clock.now();
  const { rows, total } = await services.db.read(scopeOf(actor), (tx) =>
    findCaseRows(tx, query, actor.userType),
  );
  return { data: rows.map((row) => presentCaseListItem(actor, row, now)), meta: pageMeta(total, query) };
}
