import { notFound } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import { prepared } from "../../platform/db/prepared";
import { SqlConditions } from "../../platform/db/sql-conditions";
import { LIST_COLUMNS } from "./report-list.repository";
import type { NamedRow, ReportDetailRow, ReportFileRow, ReportRow } from "./report-row";
import { filterByScope } from "./report-scope-filter";

const COLUMNS = `${LIST_COLUMNS}, r.customer_id AS "customerId", r.partner_id AS "partnerId", r.reporter_id AS "reporterId",
  r.primary_concierge_id AS "primaryConciergeId", r.member_ids AS "memberIds", r.conversation, r.work_summary AS "workSummary",
  r.condition, r.next_action AS "nextAction", r.support_minutes AS "supportMinutes", r.support_type_id AS "supportTypeId",
  t.name AS "supportTypeName", r.service_type_ids AS "serviceTypeIds", r.headcount, r.transport, r.voucher, r.expenses,
  r.expenses_note AS "expensesNote", r.payment_method AS "paymentMethod", r.collection_method AS "collectionMethod", r.collected,
  r.introduced_service AS "introducedService", r.trigger, r.materials, r.troubles, r.reviewed_at AS "reviewedAt",
  r.reviewer_name AS "reviewerName", r.return_comment AS "returnComment", r.version,
  EXISTS (SELECT 1 FROM cases c WHERE c.id = r.case_id AND r.reporter_id = ANY (c.assignee_ids)) AS "isReporterAssigned"`;

/** Operators and administrators read reports without pay: what it is computed from does not even leave the database. */
const RATES = `r.primary_rate_bp AS "primaryRateBp", r.performer_rate_bp AS "performerRateBp"`;
const NO_RATES = `NULL::int AS "primaryRateBp", NULL::int AS "performerRateBp"`;

const JOINS = `JOIN concierges g ON g.id = r.reporter_id LEFT JOIN support_types t ON t.id = r.support_type_id`;

const FILES =
  prepared(`SELECT f.id AS "fileId", x.position, f.width, f.height FROM report_files x JOIN files f ON f.id = x.file_id
  WHERE x.report_id = $1 ORDER BY x.position`);
const PEOPLE = prepared("SELECT id, name FROM concierges WHERE id = ANY ($1)");
const SERVICE_TYPES = prepared(
  "SELECT id, name FROM service_types WHERE id = ANY ($1) ORDER BY display_order, id",
);

async function detailOf(tx: Tx, row: ReportRow): Promise<ReportDetailRow> {
  const ids = [
    row.reporterId,
    ...row.memberIds,
    ...(row.primaryConciergeId === null ? [] : [row.primaryConciergeId]),
  ];
  const [files, people, serviceTypes] = await Promise.all([
    tx.query<ReportFileRow>(FILES, [row.id]),
    tx.query<NamedRow>(PEOPLE, [ids]),
    tx.query<NamedRow>(SERVICE_TYPES, [row.serviceTypeIds]),
  ]);
  return { ...row, files, people, serviceTypes };
}

async function findOne(
  tx: Tx,
  column: "r.id" | "r.case_id",
  id: number,
): Promise<ReportDetailRow | undefined> {
  const conditions = filterByScope(new SqlConditions(), tx.scope).add(`${column} = ?`, id);
  const [row] = await tx.query<ReportRow>(
    prepared(
      `SELECT ${COLUMNS}, ${tx.scope.kind === "all" ? NO_RATES : RATES} FROM reports r ${JOINS} WHERE ${conditions.toString()}`,
    ),
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
