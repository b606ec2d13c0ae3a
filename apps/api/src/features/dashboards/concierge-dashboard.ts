import type { ResponseOf } from "@magokoro/contract/core/endpoint";
import type { getConciergeDashboard } from "@magokoro/contract/dashboards/endpoints";
import { addDays, tokyoDate, tokyoMonth, tokyoMonthRange } from "@magokoro/domain/date/tokyo-date";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { caseShelf } from "../cases/case-shelf";
import { conciergeMonths } from "../reports/concierge-months";

type Dashboard = ResponseOf<typeof getConciergeDashboard>;

const MAX_ROWS = 50;

/** Today's and the next visits of one concierge, and what still waits for a report. */
export function conciergeDashboard(services: Services, actor: Actor): Promise<Dashboard> {
  const now = services.clock.now();
  const day = tokyoDate(now);
  const byTime = { sort: "visitStart", order: "asc" } as const;
  return services.db.read(scopeOf(actor), async (tx) => {
    const [today, next, undated, unreported, month] = await Promise.all([
      caseShelf(tx, actor, now, { visitFrom: day, visitTo: day, ...byTime }, MAX_ROWS),
      caseShelf(tx, actor, now, { status: "scheduled", visitFrom: addDays(day, 1), ...byTime }, 10),
      caseShelf(tx, actor, now, { status: "undated", order: "asc" }, MAX_ROWS),
      caseShelf(tx, actor, now, { status: "completed", order: "asc" }, MAX_ROWS),
      monthOf(tx, actor, tokyoMonth(now)),
    ]);
    return { today: today.rows, next: next.rows, undated: undated.rows, unreported: unreported.rows, month };
  });
}

async function monthOf(tx: Tx, actor: Actor, month: string): Promise<Dashboard["month"]> {
  const { conciergeId } = actor;
  if (conciergeId === null) throw new Error("whoever sees this dashboard is a concierge");
  return (await conciergeMonths(tx, tokyoMonthRange(month), [conciergeId]))(conciergeId, month);
}
