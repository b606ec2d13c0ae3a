import { reportList, type ReportListQuery } from "@magokoro/contract/reports/report-list";
import type { ReportListItem } from "@magokoro/contract/reports/report-response";
import type { Actor } from "../../authz/actor";
import { findPage } from "../../platform/db/list/find-page";
import type { Tx } from "../../platform/db/tx";
import { REPORTS } from "./report-list.repository";
import { presentReportListItem } from "./reports.presenter";

export interface ReportShelf {
  total: number;
  isTotalExact: boolean;
  rows: ReportListItem[];
}

/** The first rows of a report list and how many there are in all. */
export async function reportShelf(
  tx: Tx,
  actor: Actor,
  now: Date,
  filter: Partial<ReportListQuery>,
  limit = 5,
): Promise<ReportShelf> {
  const query = { ...reportList.query.parse({}), ...filter, limit };
  const { rows, meta } = await findPage(tx, REPORTS, query, { viewer: actor.userType, now });
  const { total, isTotalExact } = meta;
  return { total, isTotalExact, rows: rows.map(presentReportListItem) };
}
