import type { AuditListQuery } from "@magokoro/contract/audit/audit-list";
import type { AuditEntry } from "@magokoro/contract/audit/endpoints";
import { toTokyoIso } from "@magokoro/domain/date/tokyo-date";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import type { Answer } from "../../gateway/route";
import { findPage } from "../../platform/db/list/find-page";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { AUDIT_LOGS } from "./audit-list.repository";
import { findNewestAuditRows, type AuditRow } from "./audit-logs.repository";

export async function findAuditLogs(
  services: Services,
  actor: Actor,
  query: AuditListQuery,
): Promise<Answer<AuditEntry[]>> {
  const viewer = { viewer: actor.userType, now: services.clock.now() };
  const { rows, meta } = await services.db.read(scopeOf(actor), (tx) =>
    findPage(tx, AUDIT_LOGS, query, viewer),
  );
  return { data: rows.map(presentEntry), meta };
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
