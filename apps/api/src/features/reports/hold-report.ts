import type { Tx } from "../../platform/db/tx";
import type { CaseRow } from "../cases/case-row";
import { lockVisit } from "../cases/moves/visit-of-report";
import type { ReportDetailRow } from "./report-row";
import { getReport } from "./reports.repository";

export interface HeldReport {
  report: ReportDetailRow;
  visit: CaseRow;
}

/** A filed report and its case, held until the transaction ends. @throws AppError NOT_FOUND */
export async function holdReport(tx: Tx, id: number): Promise<HeldReport> {
  const { caseId } = await getReport(tx, id);
  // The case is the lock of its report: whoever reviews, corrects or files queues up here.
  const visit = await lockVisit(tx, caseId);
  return { report: await getReport(tx, id), visit };
}
