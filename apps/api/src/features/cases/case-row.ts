import type { RowOf } from "../../platform/db/selection";
import type {
  CASE,
  CASE_CUSTOMER,
  CASE_DETAIL,
  CASE_HISTORY,
  CASE_LIST,
  CASE_LOG,
  CASE_REPORT,
  NIGHT_CONTACT,
} from "./case-selections.repository";

export type CaseRow = RowOf<typeof CASE>;
export type CaseListRow = RowOf<typeof CASE_LIST>;
export type CaseCustomerRow = RowOf<typeof CASE_CUSTOMER>;
export type CaseHistoryRow = RowOf<typeof CASE_HISTORY>;

/** A case with everything its page shows. */
export type CaseDetailRow = RowOf<typeof CASE_DETAIL> & {
  customer: CaseCustomerRow | null;
  history: CaseHistoryRow[];
  log: RowOf<typeof CASE_LOG>[];
  report: RowOf<typeof CASE_REPORT> | null;
  /** For headquarters, of an open case. */
  night: RowOf<typeof NIGHT_CONTACT> | null;
};
