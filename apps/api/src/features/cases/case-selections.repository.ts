import { caseCustomer, caseDetail, caseListItem } from "@magokoro/contract/cases/case-response";
import { caseCustomerFacts, caseHistory, caseLogEntries, cases } from "@magokoro/database/schema/cases";
import { customers } from "@magokoro/database/schema/customers";
import { partners } from "@magokoro/database/schema/partners";
import { reports } from "@magokoro/database/schema/reports";
import { columnsBut, columnsIn, columnsOf } from "../../platform/db/columns-of";
import { bool, instantOrNull, int, manyOf, text, textOrNull } from "../../platform/db/expressions";
import { selection } from "../../platform/db/selection";

/* What is read of a case, for whom it is held or shown to. Each is of `cases c`. */

/** The concierge who asks, as the transaction knows them; null for everybody else. */
const ASKER = "nullif(current_setting('app.concierge_id', true), '')::integer";

/** Whether row-level security lets the asker see the case's customer now; true where none is chosen yet. */
const isInSight = (isFound: string) => bool(`c.customer_id IS NULL OR ${isFound}`);

/** A case by itself: what a change is decided by and compared with. */
export const CASE = selection({
  ...columnsBut(cases, "c", ["searchText", "conciergeSeenAt"]),
  isCustomerInSight: isInSight("EXISTS (SELECT 1 FROM customers u WHERE u.id = c.customer_id)"),
});

const ofEither = (live: string, frozen: string) => textOrNull(`coalesce(${live}, ${frozen})`);

const SHOWN = {
  // Who may do what is decided by these.
  ...columnsOf(cases, "c", ["customerId", "partnerId", "primaryConciergeId", "createdBy"]),
  ...columnsOf(cases, "c", ["startedAt", "finishedAt", "reportApproved"]),
  customerName: ofEither("u.family_name || ' ' || u.given_name", "f.family_name || ' ' || f.given_name"),
  customerKana: ofEither(
    "u.family_name_kana || ' ' || u.given_name_kana",
    "f.family_name_kana || ' ' || f.given_name_kana",
  ),
  customerAddress: ofEither(
    "u.prefecture || u.city || u.address_line",
    "f.prefecture || f.city || f.address_line",
  ),
  customerAlertNote: textOrNull("u.alert_note"),
  /** False once the customer has left the asker's sight: what is shown of them is what the visit left. */
  isCustomerInSight: isInSight("u.id IS NOT NULL"),
  partnerName: textOrNull("p.name"),
  assignees: manyOf(
    {
      id: int("g.id"),
      name: text("g.name"),
      isPrimary: bool("g.id IS NOT DISTINCT FROM c.primary_concierge_id"),
    },
    // Who went to another store meanwhile is known by the name they left.
    `FROM (SELECT k.id, k.name, k.kana FROM concierges k WHERE k.id = ANY (c.assignee_ids)
       UNION ALL
       SELECT o.concierge_id, o.name, o.kana FROM former_concierges o
       WHERE o.partner_id = c.partner_id AND o.concierge_id = ANY (c.assignee_ids)
         AND NOT EXISTS (SELECT 1 FROM concierges k WHERE k.id = o.concierge_id)) g`,
    "g.id <> c.primary_concierge_id, g.kana",
  ),
  /** A report was filed that this reader may see: the visit's last step stays. */
  isReportFiled: bool(
    "c.status = 'completed' AND EXISTS (SELECT 1 FROM reports r WHERE r.case_id = c.id AND r.status <> 'draft')",
  ),
  /** When the visit changed, until the asking concierge opens the case; null for others. */
  changedAt: instantOrNull(
    `SELECT a.changed_at FROM case_assignments a WHERE a.case_id = c.id AND a.concierge_id = ${ASKER}`,
  ),
};

/** A case with the names a list shows beside it. */
export const CASE_LIST = selection({ ...columnsIn(cases, "c", caseListItem), ...SHOWN });

export const CASE_DETAIL = selection({
  ...columnsIn(cases, "c", caseDetail),
  ...SHOWN,
  /** The first look of the asking concierge, for others of the primary one. */
  conciergeSeenAt: instantOrNull(
    `SELECT a.seen_at FROM case_assignments a
       WHERE a.case_id = c.id AND a.concierge_id = coalesce(${ASKER}, c.primary_concierge_id)`,
  ),
  ...columnsOf(cases, "c", ["serviceId", "supportTypeId"]),
  serviceName: textOrNull("SELECT s.name FROM services s WHERE s.id = c.service_id"),
  supportTypeName: textOrNull("SELECT t.name FROM support_types t WHERE t.id = c.support_type_id"),
});

/** Out of sight the customer is as the visit left them (`case_customer_facts`). */
export const CASE_JOINS = `LEFT JOIN customers u ON u.id = c.customer_id
  LEFT JOIN case_customer_facts f ON f.case_id = c.id AND f.customer_id = c.customer_id AND u.id IS NULL
  LEFT JOIN partners p ON p.id = c.partner_id`;

const nameOf = (alias: string) => ({
  name: text(`${alias}.family_name || ' ' || ${alias}.given_name`),
  kana: text(`${alias}.family_name_kana || ' ' || ${alias}.given_name_kana`),
});

export const CASE_CUSTOMER = selection({
  ...columnsIn(customers, "u", caseCustomer),
  ...nameOf("u"),
  isFrozen: bool("false"),
});

/** The same as the visit left them: without a phone, without notes. */
export const FROZEN_CUSTOMER = selection({
  ...columnsIn(caseCustomerFacts, "f", caseCustomer),
  ...nameOf("f"),
  id: int("f.customer_id"),
  birthDate: textOrNull("NULL"),
  homePhone: textOrNull("NULL"),
  mobilePhone: textOrNull("NULL"),
  notes: textOrNull("NULL"),
  alertNote: textOrNull("NULL"),
  isFrozen: bool("true"),
});

export const CASE_HISTORY = selection(
  columnsOf(caseHistory, "h", ["id", "at", "actorName", "action", "fromStatus", "toStatus", "note"]),
);

export const CASE_LOG = selection(columnsOf(caseLogEntries, "l", ["id", "at", "authorName", "body"]));

export const CASE_REPORT = selection(
  columnsOf(reports, "r", ["id", "status", "submittedAt", "returnComment"]),
);

/** Of the case's store: when it works, and who is asked while it does not. */
export const NIGHT_CONTACT = selection(
  columnsOf(partners, "p", ["nightName", "nightPhone", "openHours", "closedDates", "closesOnHolidays"]),
);
