import { listAuditLogs } from "@magokoro/contract/audit/endpoints";
import { route, type Route } from "../../gateway/route";
import type { Services } from "../../services";
import { findAuditLogs } from "./find-audit-logs";

export function auditRoutes(services: Services): Route[] {
  return [route(listAuditLogs, (actor, { query }) => findAuditLogs(services, actor, query))];
}
