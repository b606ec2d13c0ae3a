import { reports } from "@magokoro/database/schema/reports";
import { columnsOf } from "../../platform/db/columns-of";
import { int, text } from "../../platform/db/expressions";
import { selection, type RowOf } from "../../platform/db/selection";
import { SqlConditions } from "../../platform/db/sql-conditions";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

const PAID = selection({
  ...columnsOf(reports, "r", ["fee", "expenses", "transport", "voucher", "reporterId", "memberIds"]),
  // Filed, so all three are frozen.
  primaryRateBp: int("r.primary_rate_bp"),
  performerRateBp: int("r.performer_rate_bp"),
  primaryConciergeId: int("r.primary_concierge_id"),
  month: text("to_char(r.visit_start AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM')"),
});

/**
 * Reports of visits in a time that one of these concierges is paid for, as far as the asker sees them: a store its
 * own (by the index on its visits), a concierge those they read.
 */
export function findPaidReports(
  tx: Tx,
  { from, to }: { from: Date; to: Date },
  conciergeIds: readonly number[],
): Promise<RowOf<typeof PAID>[]> {
  const where = new SqlConditions();
  if (tx.scope.kind === "partner") where.add("r.partner_id = ?", tx.scope.partnerId);
  where
    .add("r.visit_start >= ?", from)
    .add("r.visit_start < ?", to)
    .add("r.status IN ('submitted', 'approved') AND r.primary_rate_bp IS NOT NULL")
    .add("r.reader_ids && ?::int[]", conciergeIds);
  return tx.query(select(PAID, `FROM reports r WHERE ${where.toString()}`), where.values);
}
