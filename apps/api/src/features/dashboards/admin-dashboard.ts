import type { ResponseOf } from "@magokoro/contract/core/endpoint";
import type { getAdminDashboard } from "@magokoro/contract/dashboards/endpoints";
import { startOfTokyoDay, tokyoDate, tokyoMonth, tokyoMonthRange } from "@magokoro/domain/date/tokyo-date";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import type { Services } from "../../services";
import { findRecentAudit } from "../audit/find-audit-logs";

type Dashboard = ResponseOf<typeof getAdminDashboard>;
type Numbers = Pick<
  Dashboard,
  "activeUsers" | "partners" | "customers" | "newCasesToday" | "openCases" | "reportRate"
>;

const NUMBERS = `SELECT
  (SELECT count(*)::int FROM users WHERE status = 'active') AS "activeUsers",
  (SELECT count(*)::int FROM partners WHERE status = 'active') AS partners,
  (SELECT count(*)::int FROM customers) AS customers,
  (SELECT count(*)::int FROM cases WHERE created_at >= $1 AND status <> 'draft') AS "newCasesToday",
  (SELECT count(*)::int FROM cases WHERE status IN ('pending','confirmed','assigned','in_progress')) AS "openCases",
  (SELECT round(100.0 * count(*) FILTER (WHERE status = 'reported') / nullif(count(*), 0), 1)::float
     FROM cases WHERE status IN ('completed','reported')) AS "reportRate"`;

const PER_PARTNER = `SELECT p.id, p.name,
    (SELECT count(*)::int FROM cases c WHERE c.partner_id = p.id AND c.status IN ('confirmed','assigned','in_progress')) AS "openCases",
    (SELECT count(*)::int FROM cases c WHERE c.partner_id = p.id AND c.created_at >= $1 AND c.created_at < $2) AS "monthCases",
    (SELECT coalesce(sum(greatest(r.fee - r.expenses, 0)), 0)::int FROM reports r
       WHERE r.partner_id = p.id AND r.status IN ('submitted','approved') AND r.submitted_at >= $1 AND r.submitted_at < $2) AS revenue
  FROM partners p WHERE p.status = 'active' ORDER BY revenue DESC, p.id LIMIT 20`;

const PER_MONTH = `SELECT to_char(m.month, 'YYYY-MM') AS month,
    (SELECT count(*)::int FROM cases c WHERE c.status <> 'draft'
       AND c.created_at >= m.month AT TIME ZONE 'Asia/Tokyo' AND c.created_at < (m.month + interval '1 month') AT TIME ZONE 'Asia/Tokyo') AS cases,
    (SELECT coalesce(sum(greatest(r.fee - r.expenses, 0)), 0)::int FROM reports r WHERE r.status IN ('submitted','approved')
       AND r.submitted_at >= m.month AT TIME ZONE 'Asia/Tokyo' AND r.submitted_at < (m.month + interval '1 month') AT TIME ZONE 'Asia/Tokyo') AS revenue
  FROM generate_series(($1 || '-01')::timestamp - interval '5 months', ($1 || '-01')::timestamp, interval '1 month') AS m(month)`;

const RECENT = 10;

/** The whole system in numbers. */
export function adminDashboard(services: Services, actor: Actor): Promise<Dashboard> {
  const now = services.clock.now();
  const month = tokyoMonth(now);
  const { from, to } = tokyoMonthRange(month);
  return services.db.readStale(scopeOf(actor), async (tx) => {
    const [numbers, perPartner, perMonth, recentActivity] = await Promise.all([
      tx.query<Numbers>(NUMBERS, [startOfTokyoDay(tokyoDate(now))]),
      tx.query<Dashboard["perPartner"][number]>(PER_PARTNER, [from, to]),
      tx.query<Dashboard["perMonth"][number]>(PER_MONTH, [month]),
      findRecentAudit(tx, RECENT),
    ]);
    const known = numbers[0] ?? {
      activeUsers: 0,
      partners: 0,
      customers: 0,
      newCasesToday: 0,
      openCases: 0,
      reportRate: null,
    };
    return { ...known, revenue: perMonth.at(-1)?.revenue ?? 0, perPartner, perMonth, recentActivity };
  });
}
