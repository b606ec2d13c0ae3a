import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import type { Services } from "../../services";
import { recordAudit } from "../audit/record-audit";
import { presentReport } from "./reports.presenter";
import { getReport } from "./reports.repository";

/**
 * A report as this reader may see it. A look from outside the store is on record.
 * @throws AppError NOT_FOUND
 */
export async function viewReport(services: Services, actor: Actor, id: number): Promise<ReportDetail> {
  const isOfStore = actor.partnerId !== null;
  const report = isOfStore
    ? await services.db.read(scopeOf(actor), (tx) => getReport(tx, id))
    : await services.db.write(scopeOf(actor), async (tx) => {
        const found = await getReport(tx, id);
        await recordAudit(tx, actor, { action: "report.view", objectType: "report", objectId: id });
        return found;
      });
  return presentReport(actor, report);
}
