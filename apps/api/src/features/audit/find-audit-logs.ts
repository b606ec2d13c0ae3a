import type { AuditEntry, AuditListQuery } from "@magokoro/contract/audit/endpoints";
import { toTokyoIso } from "@magokoro/domain/date/tokyo-date";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { pageMeta, type Answer } from "../../gateway/route";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { findAuditRows, findNewestAuditRows, type AuditRow } from "./audit-logs.repository";

export async function findAuditLogs(
  services: Services,
  actor: Actor,
  query: AuditListQuery,
): Promise<Answer<AuditEntry[]>> {
  const { rows, total } = await services.db.read(scopeOf(actor), (tx) => findAuditRows(tx, query));
  return { data: rows.map(presentEntry), meta: pageMeta(total, query) };
}

/** For the administrators' dashboard. */
export async function findRecentAudit(tx: Tx, count: number): Promise<AuditEntry[]> {
  return (await findNewestAuditRows(tx, count)).map(presentEntry);
}

function presentEntry({ at, actorId, actorName, actorType, ...row }: AuditRow): AuditEntry {
  return {
    ...row,
    at: toTokyoIso(at),
    actor: { id: actorId, name: actorName, userType: actorType },
  };
}
