import { notFound } from "../../platform/app-error";
import { SqlConditions } from "../../platform/db/sql-conditions";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";
import type { CaseCustomerRow, CaseDetailRow } from "./case-row";
import { filterByScope } from "./case-scope-filter";
import {
  CASE_CUSTOMER,
  CASE_DETAIL,
  CASE_HISTORY,
  CASE_JOINS,
  CASE_LOG,
  CASE_REPORT,
  FROZEN_CUSTOMER,
  NIGHT_CONTACT,
} from "./case-selections.repository";

const CUSTOMER = select(
  CASE_CUSTOMER,
  "FROM customers u JOIN cases c ON c.customer_id = u.id WHERE c.id = $1",
);
const FROZEN = select(
  FROZEN_CUSTOMER,
  "FROM case_customer_facts f JOIN cases c ON c.id = f.case_id AND c.customer_id = f.customer_id WHERE f.case_id = $1",
);
const HISTORY = select(CASE_HISTORY, "FROM case_history h WHERE h.case_id = $1 ORDER BY h.id DESC LIMIT 200");
const LOG = select(CASE_LOG, "FROM case_log_entries l WHERE l.case_id = $1 ORDER BY l.id DESC LIMIT 200");
const OWN_REPORT = select(CASE_REPORT, "FROM reports r WHERE r.case_id = $1");
const FILED_REPORT = select(CASE_REPORT, "FROM reports r WHERE r.case_id = $1 AND r.status <> 'draft'");

const NIGHT = select(
  NIGHT_CONTACT,
  `FROM partners p JOIN cases c ON c.partner_id = p.id
   WHERE c.id = $1 AND c.status IN ('confirmed', 'assigned', 'in_progress') AND coalesce(p.night_name, p.night_phone) IS NOT NULL`,
);

/** Visible rows only: the parts follow the case's own filter. @throws AppError NOT_FOUND */
export async function getCaseDetail(tx: Tx, id: number): Promise<CaseDetailRow> {
  const conditions = filterByScope(new SqlConditions(), tx.scope).add("c.id = ?", id);
  const [row] = await tx.query(
    select(CASE_DETAIL, `FROM cases c ${CASE_JOINS} WHERE ${conditions.toString()}`),
    conditions.values,
  );
  if (!row) throw notFound();
  const isConcierge = tx.scope.kind === "visits";
  const [customers, history, log, reports, nights] = await Promise.all([
    row.isCustomerInSight
      ? tx.query<CaseCustomerRow>(CUSTOMER, [id])
      : tx.query<CaseCustomerRow>(FROZEN, [id]),
    isConcierge ? [] : tx.query(HISTORY, [id]),
    tx.query(LOG, [id]),
    tx.query(isConcierge ? OWN_REPORT : FILED_REPORT, [id]),
    // Headquarters calls there; a store knows its own.
    tx.scope.kind === "all" ? tx.query(NIGHT, [id]) : [],
  ]);
  return {
    ...row,
    customer: customers[0] ?? null,
    history,
    log,
    report: reports[0] ?? null,
    night: nights[0] ?? null,
  };
}
