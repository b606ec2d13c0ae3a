import { notFound } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import { select } from "../../platform/db/statement";
import { SqlConditions } from "../../platform/db/sql-conditions";
import {
  OFFICE_REPORT,
  PAID_REPORT,
  PERSON,
  REPORT_FILE,
  REPORT_JOINS,
  SERVICE_TYPE,
} from "./report-selections.repository";
import type { ReportDetailRow, ReportRow } from "./report-row";
import { filterByScope } from "./report-scope-filter";

const FILES = select(
  REPORT_FILE,
  "FROM report_files x JOIN files f ON f.id = x.file_id WHERE x.report_id = $1 ORDER BY x.position",
);
/** Who went to another store meanwhile is known by the name they left. */
const PEOPLE = select(
  PERSON,
  `FROM (SELECT id, name FROM concierges WHERE id = ANY ($1)
     UNION ALL
     SELECT o.concierge_id, o.name FROM former_concierges o WHERE o.concierge_id = ANY ($1) AND o.partner_id = $2
       AND NOT EXISTS (SELECT 1 FROM concierges k WHERE k.id = o.concierge_id)) g`,
);
const SERVICE_TYPES = select(
  SERVICE_TYPE,
  "FROM service_types t WHERE t.id = ANY ($1) ORDER BY t.display_order, t.id",
);

async function detailOf(tx: Tx, row: ReportRow): Promise<ReportDetailRow> {
  const ids = [
    row.reporterId,
    ...row.memberIds,
    ...(row.primaryConciergeId === null ? [] : [row.primaryConciergeId]),
  ];
  const [files, people, serviceTypes] = await Promise.all([
    tx.query(FILES, [row.id]),
    tx.query(PEOPLE, [ids, row.partnerId]),
    tx.query(SERVICE_TYPES, [row.serviceTypeIds]),
  ]);
  return { ...row, files, people, serviceTypes };
}

async function findOne(
  tx: Tx,
  column: "r.id" | "r.case_id",
  id: number,
): Promise<ReportDetailRow | undefined> {
  const conditions = filterByScope(new SqlConditions(), tx.scope).add(`${column} = ?`, id);
  const report = tx.scope.kind === "all" ? OFFICE_REPORT : PAID_REPORT;
  const [row] = await tx.query(
    select(report, `FROM reports r ${REPORT_JOINS} WHERE ${conditions.toString()}`),
    conditions.values,
  );
  return row && detailOf(tx, row);
}

/** @throws AppError NOT_FOUND */
export async function getReport(tx: Tx, id: number): Promise<ReportDetailRow> {
  const row = await findOne(tx, "r.id", id);
  if (!row) throw notFound();
  return row;
}

export function findReportOfCase(tx: Tx, caseId: number): Promise<ReportDetailRow | undefined> {
  return findOne(tx, "r.case_id", caseId);
}
