import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import type { Services } from "../../services";
import { recordAudit } from "../audit/record-audit";
import { presentReport } from "./reports.presenter";
import { getReport } from "./reports.repository";

/** A filed report for those outside the store: without pay, and each look is on record. @throws AppError NOT_FOUND */
export function viewReport(services: Services, actor: Actor, id: number): Promise<ReportDetail> {
  return services.db.write(scopeOf(actor), async (tx) => {
    const report = await getReport(tx, id);
    await recordAudit(tx, actor, { action: "report.view", objectType: "report", objectId: id });
    return presentReport(actor, report);
  });
}
