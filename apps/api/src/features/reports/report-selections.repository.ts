import { reportDetail, reportListItem } from "@magokoro/contract/reports/report-response";
import { serviceTypes } from "@magokoro/database/schema/masters";
import { concierges } from "@magokoro/database/schema/partners";
import { files, reportFiles, reports } from "@magokoro/database/schema/reports";
import { columnsIn, columnsOf } from "../../platform/db/columns-of";
import { bool, int, intOrNull, text, textOrNull } from "../../platform/db/expressions";
import { selection } from "../../platform/db/selection";

/* What is read of a report. Each is of `reports r` with `concierges g`, who reports. */

const BESIDE_THE_LIST = {
  /** Gone to another store they are known by the name they left. */
  reporterName: text("coalesce(g.name, o.name, '以前の担当者')"),
  photoCount: int("SELECT count(*) FROM report_files f WHERE f.report_id = r.id AND f.position > 0"),
};

export const REPORT_LIST = selection({ ...columnsIn(reports, "r", reportListItem), ...BESIDE_THE_LIST });

const WITHOUT_PAY = {
  ...columnsIn(reports, "r", reportDetail),
  ...BESIDE_THE_LIST,
  ...columnsOf(reports, "r", ["partnerId", "reporterId", "primaryConciergeId", "memberIds"]),
  ...columnsOf(reports, "r", ["supportTypeId", "serviceTypeIds"]),
  supportTypeName: textOrNull("SELECT t.name FROM support_types t WHERE t.id = r.support_type_id"),
  /** Only one of the case's concierges can still write the report. */
  isReporterAssigned: bool(
    "EXISTS (SELECT 1 FROM cases c WHERE c.id = r.case_id AND r.reporter_id = ANY (c.assignee_ids))",
  ),
};

/** With the rates pay is computed from. */
export const PAID_REPORT = selection({
  ...WITHOUT_PAY,
  ...columnsOf(reports, "r", ["primaryRateBp", "performerRateBp"]),
});

/** Operators and administrators read reports without pay: what it is computed from does not even leave the database. */
export const OFFICE_REPORT = selection({
  ...WITHOUT_PAY,
  primaryRateBp: intOrNull("NULL"),
  performerRateBp: intOrNull("NULL"),
});

export const REPORT_JOINS = `LEFT JOIN concierges g ON g.id = r.reporter_id
  LEFT JOIN former_concierges o ON o.concierge_id = r.reporter_id AND o.partner_id = r.partner_id`;

export const REPORT_FILE = selection({
  fileId: columnsOf(files, "f", ["id"]).id,
  ...columnsOf(reportFiles, "x", ["position"]),
  ...columnsOf(files, "f", ["width", "height"]),
});

export const PERSON = selection(columnsOf(concierges, "g", ["id", "name"]));
export const SERVICE_TYPE = selection(columnsOf(serviceTypes, "t", ["id", "name"]));
