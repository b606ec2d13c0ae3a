import { partners } from "@magokoro/database/schema/partners";
import { columnsOf } from "../../platform/db/columns-of";
import { floatOrNull, int, text } from "../../platform/db/expressions";
import { selection, type RowOf } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

/** Yen without what was laid out. */
const REVENUE = "SELECT coalesce(sum(greatest(r.fee - r.expenses, 0)), 0) FROM reports r";
const FILED = "r.status IN ('submitted','approved')";

const NUMBERS = selection({
  activeUsers: int("SELECT count(*) FROM users WHERE status = 'active'"),
  partners: int("SELECT count(*) FROM partners WHERE status = 'active'"),
  customers: int("SELECT count(*) FROM customers"),
  newCasesToday: int("SELECT count(*) FROM cases WHERE created_at >= $1 AND status <> 'draft'"),
  openCases: int(
    "SELECT count(*) FROM cases WHERE status IN ('pending','confirmed','assigned','in_progress')",
  ),
  openRequests: int("SELECT count(*) FROM partner_requests WHERE status = 'open'"),
  /** Percent with one decimal; null where no visit was finished yet. */
  reportRate: floatOrNull(
    `SELECT round(100.0 * count(*) FILTER (WHERE status = 'reported') / nullif(count(*), 0), 1)
     FROM cases WHERE status IN ('completed','reported')`,
  ),
});
const ALL_NUMBERS = select(NUMBERS, "");

/** `today` is the first moment of the day. */
export async function countEverything(tx: Tx, today: Date): Promise<RowOf<typeof NUMBERS>> {
  const [numbers] = await tx.query(ALL_NUMBERS, [today]);
  if (!numbers) throw new Error("a count answers a row");
  return numbers;
}

const PARTNER = selection({
  ...columnsOf(partners, "p", ["id", "name"]),
  openCases: int(
    "SELECT count(*) FROM cases c WHERE c.partner_id = p.id AND c.status IN ('confirmed','assigned','in_progress')",
  ),
  monthCases: int(
    "SELECT count(*) FROM cases c WHERE c.partner_id = p.id AND c.created_at >= $1 AND c.created_at < $2",
  ),
  revenue: int(
    `${REVENUE} WHERE r.partner_id = p.id AND ${FILED} AND r.submitted_at >= $1 AND r.submitted_at < $2`,
  ),
});
const PER_PARTNER = select(
  PARTNER,
  "FROM partners p WHERE p.status = 'active' ORDER BY revenue DESC, p.id LIMIT 20",
);

/** The stores with the most revenue in a time, and what is open there now. */
export function countPerPartner(tx: Tx, from: Date, to: Date): Promise<RowOf<typeof PARTNER>[]> {
  return tx.query(PER_PARTNER, [from, to]);
}

const inMonth = (column: string) =>
  `${column} >= m.month AT TIME ZONE 'Asia/Tokyo' AND ${column} < (m.month + interval '1 month') AT TIME ZONE 'Asia/Tokyo'`;

const MONTH = selection({
  month: text("to_char(m.month, 'YYYY-MM')"),
  cases: int(`SELECT count(*) FROM cases c WHERE c.status <> 'draft' AND ${inMonth("c.created_at")}`),
  revenue: int(`${REVENUE} WHERE ${FILED} AND ${inMonth("r.submitted_at")}`),
});
const PER_MONTH = select(
  MONTH,
  `FROM generate_series(($1 || '-01')::timestamp - interval '5 months', ($1 || '-01')::timestamp, interval '1 month') AS m(month)`,
);

/** The month (YYYY-MM) and the five before it, oldest first. */
export function countPerMonth(tx: Tx, month: string): Promise<RowOf<typeof MONTH>[]> {
  return tx.query(PER_MONTH, [month]);
}
