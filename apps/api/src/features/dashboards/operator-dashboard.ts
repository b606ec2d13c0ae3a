import type { ResponseOf } from "@magokoro/contract/core/endpoint";
import type { getOperatorDashboard } from "@magokoro/contract/dashboards/endpoints";
import { endOfTokyoDay, startOfTokyoDay, tokyoDate } from "@magokoro/domain/date/tokyo-date";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import type { Services } from "../../services";
import { caseShelf } from "../cases/case-shelf";
import { countDay } from "./numbers.repository";

type Dashboard = ResponseOf<typeof getOperatorDashboard>;

/** What an operator must chase now: the longest waiting first. */
export function operatorDashboard(services: Services, actor: Actor): Promise<Dashboard> {
  const now = services.clock.now();
  const day = tokyoDate(now);
  return services.db.read(scopeOf(actor), async (tx) => {
    const [undecided, unanswered, declined, unreported, today] = await Promise.all([
      caseShelf(tx, actor, now, { status: "pending", order: "asc" }),
      caseShelf(tx, actor, now, { status: "confirmed", order: "asc" }),
      caseShelf(tx, actor, now, { status: "pending", isDeclined: true, order: "asc" }),
      caseShelf(tx, actor, now, { status: "completed", order: "asc" }),
      countDay(tx, startOfTokyoDay(day), endOfTokyoDay(day)),
    ]);
    return { undecided, unanswered, declined, unreported, today };
  });
}
