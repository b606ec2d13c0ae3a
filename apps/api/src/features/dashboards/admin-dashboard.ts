import type { ResponseOf } from "@magokoro/contract/core/endpoint";
import type { getAdminDashboard } from "@magokoro/contract/dashboards/endpoints";
import { startOfTokyoDay, tokyoDate, tokyoMonth, tokyoMonthRange } from "@magokoro/domain/date/tokyo-date";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import type { Services } from "../../services";
import { findRecentAudit } from "../audit/find-audit-logs";
import { countEverything, countPerMonth, countPerPartner } from "./admin-numbers.repository";

type Dashboard = ResponseOf<typeof getAdminDashboard>;
const RECENT = 10;

/** The whole system in numbers. */
export function adminDashboard(services: Services, actor: Actor): Promise<Dashboard> {
  const now = services.clock.now();
  const month = tokyoMonth(now);
  const { from, to } = tokyoMonthRange(month);
  return services.db.readStale(scopeOf(actor), async (tx) => {
    const [numbers, perPartner, perMonth, recentActivity] = await Promise.all([
      countEverything(tx, startOfTokyoDay(tokyoDate(now))),
      countPerPartner(tx, from, to),
      countPerMonth(tx, month),
      findRecentAudit(tx, RECENT),
    ]);
    return { ...numbers, revenue: perMonth.at(-1)?.revenue ?? 0, perPartner, perMonth, recentActivity };
  });
}
