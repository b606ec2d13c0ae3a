import { notFound } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import { prepared } from "../../platform/db/prepared";
import { SqlConditions } from "../../platform/db/sql-conditions";
import type { CareRow, ContactRow, CustomerRow } from "./customer-row";
import { filterByScope } from "./customer-scope-filter";

const CARE_COLUMNS = `u.id, u.member_number AS "memberNumber", u.family_name AS "familyName", u.given_name AS "givenName",
  u.family_name_kana AS "familyNameKana", u.given_name_kana AS "givenNameKana", u.gender, u.birth_date::text AS "birthDate",
  u.home_phone AS "homePhone", u.mobile_phone AS "mobilePhone", u.postal_code AS "postalCode", u.prefecture, u.city,
  u.address_line AS "addressLine", u.building, u.is_facility AS "isFacility", u.address_faulty AS "addressFaulty", u.hobbies,
  u.notes, u.alert_note AS "alertNote"`;

const DETAIL_COLUMNS = `${CARE_COLUMNS}, u.email, b.billing_name AS "billingName", b.billing_postal_code AS "billingPostalCode",
  b.billing_address AS "billingAddress", u.partner_id AS "partnerId", p.name AS "partnerName",
  u.primary_concierge_id AS "primaryConciergeId", g.name AS "primaryConciergeName", b.registration_route AS "registrationRoute",
  b.referrer_code AS "referrerCode", b.payment_method AS "paymentMethod", b.collection_method AS "collectionMethod",
  u.deceased_at::text AS "deceasedAt", b.dm_refused AS "dmRefused", u.care_call_refused AS "careCallRefused", u.status,
  u.visit_count AS "visitCount", u.last_visit_at AS "lastVisitAt", u.last_service_name AS "lastServiceName",
  u.last_concierge_name AS "lastConciergeName", u.created_at AS "createdAt", u.updated_at AS "updatedAt", u.version`;

const CONTACTS =
  prepared(`SELECT name, kana, relationship, is_living_together AS "isLivingTogether", phone, email,
  is_emergency AS "isEmergency" FROM customer_contacts WHERE customer_id = $1 ORDER BY is_emergency DESC, id`);

async function getOne<Row extends object>(
  tx: Tx,
  columns: string,
  joins: string,
  id: number,
  lock = "",
): Promise<Row> {
  const conditions = filterByScope(new SqlConditions(), tx.scope).add("u.id = ?", id);
  const [row] = await tx.query<Row & Record<string, unknown>>(
    prepared(`SELECT ${columns} FROM customers u ${joins} WHERE ${conditions.toString()}${lock}`),
    conditions.values,
  );
  if (!row) throw notFound();
  return row;
}

const JOINS = `JOIN customer_billing b ON b.customer_id = u.id LEFT JOIN partners p ON p.id = u.partner_id
  LEFT JOIN concierges g ON g.id = u.primary_concierge_id`;

/** What the office keeps for itself is its own and the administrators' alone. */
function getDetail(tx: Tx, id: number, lock = ""): Promise<CustomerRow> {
  const [memo, join] =
    tx.scope.kind === "all"
      ? ["n.call_center_memo", " LEFT JOIN customer_office_notes n ON n.customer_id = u.id"]
      : ["NULL::text", ""];
  return getOne<CustomerRow>(
    tx,
    `${DETAIL_COLUMNS}, ${memo} AS "callCenterMemo"`,
    `${JOINS}${join}`,
    id,
    lock,
  );
}

export function getCustomer(tx: Tx, id: number): Promise<CustomerRow> {
  return getDetail(tx, id);
}

/** Held against other writers until the transaction ends. */
export function lockCustomer(tx: Tx, id: number): Promise<CustomerRow> {
  return getDetail(tx, id, " FOR UPDATE OF u");
}

export function getCareCustomer(tx: Tx, id: number): Promise<CareRow> {
  return getOne<CareRow>(tx, CARE_COLUMNS, "", id);
}

export function findContacts(tx: Tx, customerId: number): Promise<ContactRow[]> {
  return tx.query<ContactRow & Record<string, unknown>>(CONTACTS, [customerId]);
}
