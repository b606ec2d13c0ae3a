import type { ResponseOf } from "@magokoro/contract/core/endpoint";
import type { getPartnerDashboard } from "@magokoro/contract/dashboards/endpoints";
import { tokyoDate, tokyoMonth, tokyoMonthRange } from "@magokoro/domain/date/tokyo-date";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import type { Services } from "../../services";
import { caseShelf } from "../cases/case-shelf";
import { reportShelf } from "../reports/report-shelf";
import { countActiveConcierges, countMonthOfPartner } from "./numbers.repository";

type Dashboard = ResponseOf<typeof getPartnerDashboard>;

/** What a store has to do now, and its month. */
export function partnerDashboard(services: Services, actor: Actor): Promise<Dashboard> {
  const now = services.clock.now();
  const day = tokyoDate(now);
  const range = tokyoMonthRange(tokyoMonth(now));
  return services.db.read(scopeOf(actor), async (tx) => {
    const [toAccept, toAssign, today, unreported, toApprove, month, concierges] = await Promise.all([
      caseShelf(tx, actor, now, { status: "confirmed", order: "asc" }),
      caseShelf(tx, actor, now, { status: "unassigned", order: "asc" }),
      caseShelf(tx, actor, now, { visitFrom: day, visitTo: day, sort: "visitStart", order: "asc" }, 20),
      caseShelf(tx, actor, now, { status: "completed", order: "asc" }),
      reportShelf(tx, actor, now, { status: "submitted", sort: "submittedAt", order: "asc" }),
      countMonthOfPartner(tx, range, actor.partnerId),
      countActiveConcierges(tx),
    ]);
    return { toAccept, toAssign, today, unreported, toApprove, month, concierges };
  });
}
