import { computeReportMoney } from "@magokoro/domain/money/report-money";
import type { Tx } from "../../platform/db/tx";
import { findPaidReports } from "./concierge-months.repository";

export interface MonthNumbers {
  visits: number;
  /** Yen. */
  pay: number;
}

/** Of a concierge, by month: YYYY-MM. */
export type MonthsOf = (conciergeId: number, month: string) => MonthNumbers;

/**
 * Visits and pay of concierges, month by month, from reports that are in or approved; a report that was returned
 * counts again once it is filed anew. The one place that adds them up: for the store and for the concierge alike.
 */
export async function conciergeMonths(
  tx: Tx,
  range: { from: Date; to: Date },
  conciergeIds: readonly number[],
): Promise<MonthsOf> {
  const found = new Map<string, MonthNumbers>();
  const add = (conciergeId: number, month: string, more: MonthNumbers) => {
    const so = found.get(`${conciergeId} ${month}`) ?? { visits: 0, pay: 0 };
    found.set(`${conciergeId} ${month}`, { visits: so.visits + more.visits, pay: so.pay + more.pay });
  };
  if (conciergeIds.length > 0) {
    for (const report of await findPaidReports(tx, range, conciergeIds)) {
      const went = new Set([report.reporterId, ...report.memberIds]);
      for (const { conciergeId, total } of computeReportMoney(report).pays)
        add(conciergeId, report.month, { visits: went.has(conciergeId) ? 1 : 0, pay: total });
    }
  }
  return (conciergeId, month) => found.get(`${conciergeId} ${month}`) ?? { visits: 0, pay: 0 };
}
