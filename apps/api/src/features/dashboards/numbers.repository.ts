import { int } from "../../platform/db/expressions";
import { selection, type RowOf } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

const TODAY = selection({
  createdCases: int(
    "SELECT count(*) FROM cases WHERE created_at >= $1 AND created_at < $2 AND status <> 'draft'",
  ),
  visits: int(
    "SELECT count(*) FROM cases WHERE visit_start >= $1 AND visit_start < $2 AND status <> 'cancelled'",
  ),
  completed: int("SELECT count(*) FROM cases WHERE finished_at >= $1 AND finished_at < $2"),
});
const OF_TODAY = select(TODAY, "");

export async function countDay(tx: Tx, from: Date, to: Date): Promise<RowOf<typeof TODAY>> {
  const [numbers] = await tx.query(OF_TODAY, [from, to]);
  if (!numbers) throw new Error("a count answers a row");
  return numbers;
}

const MONTH = selection({
  visits: int("count(*)"),
  approvedReports: int("count(*) FILTER (WHERE r.status = 'approved')"),
  /** Yen without what was laid out. */
  revenue: int("coalesce(sum(greatest(r.fee - r.expenses, 0)), 0)"),
});
const MONTH_OF_PARTNER = select(
  MONTH,
  `FROM reports r
   WHERE r.status IN ('submitted', 'approved') AND r.partner_id = $3 AND r.visit_start >= $1 AND r.visit_start < $2`,
);

export async function countMonthOfPartner(
  tx: Tx,
  { from, to }: { from: Date; to: Date },
  partnerId: number | null,
): Promise<RowOf<typeof MONTH>> {
  const [numbers] = await tx.query(MONTH_OF_PARTNER, [from, to, partnerId]);
  if (!numbers) throw new Error("a count answers a row");
  return numbers;
}

/** Those in the asker's sight. */
export function countActiveConcierges(tx: Tx): Promise<number> {
  return tx.run("SELECT 1 FROM concierges WHERE status = 'active'");
}
