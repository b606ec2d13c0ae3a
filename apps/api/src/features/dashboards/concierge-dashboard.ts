import type { ResponseOf } from "@magokoro/contract/core/endpoint";
import type { getConciergeDashboard } from "@magokoro/contract/dashboards/endpoints";
import { addDays, tokyoDate, tokyoMonth, tokyoMonthRange } from "@magokoro/domain/date/tokyo-date";
import { computeReportMoney } from "@magokoro/domain/money/report-money";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { caseShelf } from "../cases/case-shelf";

type Dashboard = ResponseOf<typeof getConciergeDashboard>;

interface PaidReport extends Record<string, unknown> {
  fee: number;
  expenses: number;
  transport: number;
  voucher: number;
  primaryRateBp: number;
  performerRateBp: number;
  reporterId: number;
  primaryConciergeId: number;
  memberIds: number[];
}

const PAID_REPORTS = `SELECT r.fee, r.expenses, r.transport, r.voucher, r.primary_rate_bp AS "primaryRateBp",
    r.performer_rate_bp AS "performerRateBp", r.reporter_id AS "reporterId", r.primary_concierge_id AS "primaryConciergeId",
    r.member_ids AS "memberIds"
  FROM reports r
  WHERE r.status IN ('submitted', 'approved') AND r.reader_ids @> array[$3::int] AND r.primary_rate_bp IS NOT NULL
    AND r.visit_start >= $1 AND r.visit_start < $2`;

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
  const { from, to } = tokyoMonthRange(month);
  const reports = await tx.query<PaidReport>(PAID_REPORTS, [from, to, actor.conciergeId]);
  const pays = reports.flatMap((report) =>
    computeReportMoney(report).pays.filter((pay) => pay.conciergeId === actor.conciergeId),
  );
  const visits = reports.filter(({ reporterId, memberIds }) =>
    [reporterId, ...memberIds].some((id) => id === actor.conciergeId),
  );
  return { visits: visits.length, pay: pays.reduce((sum, pay) => sum + pay.total, 0) };
}
