import type { CaseListQuery } from "@magokoro/contract/cases/case-list";
import type { CaseListItem } from "@magokoro/contract/cases/case-response";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import type { Answer } from "../../gateway/route";
import { findPage } from "../../platform/db/list/find-page";
import type { Services } from "../../services";
import { CASES } from "./case-list.repository";
import { presentCaseListItem } from "./cases.presenter";

export async function findCases(
  services: Services,
  actor: Actor,
  query: CaseListQuery,
): Promise<Answer<CaseListItem[]>> {
  const now = services.clock.now();
  const { rows, meta } = await services.db.read(scopeOf(actor), (tx) =>
    findPage(tx, CASES, query, { viewer: actor.userType, now }),
  );
  return { data: rows.map((row) => presentCaseListItem(actor, row, now)), meta };
}
