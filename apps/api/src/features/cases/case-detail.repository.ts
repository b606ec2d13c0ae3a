import { notFound } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import { prepared } from "../../platform/db/prepared";
import type { CaseCustomerRow, CaseDetailRow, CaseHistoryRow, CaseLogRow, CaseReportRow } from "./case-row";
import { findCaseRow } from "./cases.repository";

const CUSTOMER =
  prepared(`SELECT u.id, u.member_number AS "memberNumber", u.family_name || ' ' || u.given_name AS name,
    u.family_name_kana || ' ' || u.given_name_kana AS kana, u.birth_date::text AS "birthDate", u.home_phone AS "homePhone",
    u.mobile_phone AS "mobilePhone", u.postal_code AS "postalCode", u.prefecture, u.city, u.address_line AS "addressLine",
    u.building, u.notes, u.alert_note AS "alertNote", false AS "isFrozen"
  FROM customers u JOIN cases c ON c.customer_id = u.id WHERE c.id = $1`);

/** As the visit left them, for whom the customer is out of sight. */
const FROZEN_CUSTOMER =
  prepared(`SELECT f.customer_id AS id, f.member_number AS "memberNumber", f.family_name || ' ' || f.given_name AS name,
    f.family_name_kana || ' ' || f.given_name_kana AS kana, NULL AS "birthDate", NULL AS "homePhone", NULL AS "mobilePhone",
    f.postal_code AS "postalCode", f.prefecture, f.city, f.address_line AS "addressLine", f.building, NULL AS notes,
    NULL AS "alertNote", true AS "isFrozen"
  FROM case_customer_facts f JOIN cases c ON c.id = f.case_id AND c.customer_id = f.customer_id WHERE f.case_id = $1`);

const NAMES = prepared(`SELECT s.name AS "serviceName", t.name AS "supportTypeName"
  FROM cases c LEFT JOIN services s ON s.id = c.service_id LEFT JOIN support_types t ON t.id = c.support_type_id WHERE c.id = $1`);

const HISTORY =
  prepared(`SELECT id, at, actor_name AS "actorName", action, from_status AS "fromStatus", to_status AS "toStatus", note
  FROM case_history WHERE case_id = $1 ORDER BY id DESC LIMIT 200`);

const LOG = prepared(
  `SELECT id, at, author_name AS "authorName", body FROM case_log_entries WHERE case_id = $1 ORDER BY id DESC LIMIT 200`,
);

const REPORT = `SELECT id, status, submitted_at AS "submittedAt", return_comment AS "returnComment" FROM reports WHERE case_id = $1`;
const OWN_REPORT = prepared(REPORT);
const FILED_REPORT = prepared(`${REPORT} AND status <> 'draft'`);

/** A case with everything its page shows. Visible rows only: the parts follow the case's own filter. */
export async function getCaseDetail(tx: Tx, id: number): Promise<CaseDetailRow> {
  const row = await findCaseRow(tx, id);
  if (!row) throw notFound();
  const isConcierge = tx.scope.kind === "visits";
  const [customers, names, history, log, reports] = await Promise.all([
    tx.query<CaseCustomerRow>(row.isCustomerInSight ? CUSTOMER : FROZEN_CUSTOMER, [id]),
    tx.query<{ serviceName: string | null; supportTypeName: string | null }>(NAMES, [id]),
    isConcierge ? [] : tx.query<CaseHistoryRow>(HISTORY, [id]),
    tx.query<CaseLogRow>(LOG, [id]),
    tx.query<CaseReportRow>(isConcierge ? OWN_REPORT : FILED_REPORT, [id]),
  ]);
  return {
    ...row,
    serviceName: names[0]?.serviceName ?? null,
    supportTypeName: names[0]?.supportTypeName ?? null,
    customer: customers[0] ?? null,
    history,
    log,
    report: reports[0] ?? null,
  };
}
