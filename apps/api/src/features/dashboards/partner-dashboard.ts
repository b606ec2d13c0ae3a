import type { ResponseOf } from "@magokoro/contract/core/endpoint";
import type { getPartnerDashboard } from "@magokoro/contract/dashboards/endpoints";
import { tokyoDate, tokyoMonth, tokyoMonthRange } from "@magokoro/domain/date/tokyo-date";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import type { Services } from "../../services";
import { caseShelf } from "../cases/case-shelf";
import { reportShelf } from "../reports/report-shelf";

type Dashboard = ResponseOf<typeof getPartnerDashboard>;

const MONTH = `SELECT count(*)::int AS visits, count(*) FILTER (WHERE r.status = 'approved')::int AS "approvedReports",
    coalesce(sum(greatest(r.fee - r.expenses, 0)), 0)::int AS revenue
  FROM reports r
  WHERE r.status IN ('submitted', 'approved') AND r.partner_id = $3 AND r.visit_start >= $1 AND r.visit_start < $2`;

/** What a store has to do now, and its month. */
export function partnerDashboard(services: Services, actor: Actor): Promise<Dashboard> {
  const now = services.clock.now();
  const day = tokyoDate(now);
  const month = tokyoMonthRange(tokyoMonth(now));
  return services.db.read(scopeOf(actor), async (tx) => {
    const [toAccept, toAssign, today, unreported, toApprove, numbers, concierges] = await Promise.all([
      caseShelf(tx, actor, now, { status: "confirmed", order: "asc" }),
      caseShelf(tx, actor, now, { status: "unassigned", order: "asc" }),
      caseShelf(tx, actor, now, { visitFrom: day, visitTo: day, sort: "visitStart", order: "asc" }, 20),
      caseShelf(tx, actor, now, { status: "completed", order: "asc" }),
      reportShelf(tx, actor, now, { status: "submitted", sort: "submittedAt", order: "asc" }),
      tx.query<Dashboard["month"]>(MONTH, [month.from, month.to, actor.partnerId]),
      tx.query<{ count: number }>("SELECT count(*)::int AS count FROM concierges WHERE status = 'active'"),
    ]);
    return {
      toAccept,
      toAssign,
      today,
      unreported,
      toApprove,
      month: numbers[0] ?? { visits: 0, approvedReports: 0, revenue: 0 },
      concierges: concierges[0]?.count ?? 0,
    };
  });
}
