import type { RowOf } from "../../platform/db/selection";
import type {
  PAID_REPORT,
  PERSON,
  REPORT_FILE,
  REPORT_LIST,
  SERVICE_TYPE,
} from "./report-selections.repository";

export type ReportListRow = RowOf<typeof REPORT_LIST>;
export type ReportRow = RowOf<typeof PAID_REPORT>;

/** A report with everything its page shows. */
export type ReportDetailRow = ReportRow & {
  files: RowOf<typeof REPORT_FILE>[];
  people: RowOf<typeof PERSON>[];
  serviceTypes: RowOf<typeof SERVICE_TYPE>[];
};
