import type { CustomerListQuery } from "@magokoro/contract/customers/endpoints";
import { phoneSearchDigits } from "@magokoro/domain/phone/phone-number";
import { normalizeSearchText } from "@magokoro/domain/text/normalize-search-text";
import { PHONE_GRAM, phoneSearchGrams, textSearchGrams } from "@magokoro/domain/text/search-grams";
import type { Scope } from "../../platform/db/scope";
import { notFound } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import { prepared } from "../../platform/db/prepared";
import { SqlConditions, escapeLike } from "../../platform/db/sql-conditions";
import type { CareRow, ContactRow, CustomerListRow, CustomerRow } from "./customer-row";

const LIST_COLUMNS = `u.id, u.member_number AS "memberNumber", u.family_name AS "familyName", u.given_name AS "givenName",
  u.family_name_kana AS "familyNameKana", u.given_name_kana AS "givenNameKana", u.birth_date::text AS "birthDate",
  u.home_phone AS "homePhone", u.mobile_phone AS "mobilePhone", u.prefecture, u.city, u.address_line AS "addressLine",
  u.building, u.alert_note AS "alertNote", u.is_facility AS "isFacility", u.status, u.partner_id AS "partnerId",
  p.name AS "partnerName", u.visit_count AS "visitCount", u.last_visit_at AS "lastVisitAt",
  u.last_service_name AS "lastServiceName", u.last_concierge_name AS "lastConciergeName"`;

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

const SORT_COLUMNS: Record<CustomerListQuery["sort"], string> = {
  createdAt: "u.created_at",
  kana: "u.family_name_kana || u.given_name_kana",
  lastVisitAt: "u.last_visit_at",
  visitCount: "u.visit_count",
  memberNumber: "u.member_number",
};

/** Second of the three refusals, for `customers u`. */
function filterByScope(conditions: SqlConditions, scope: Scope): SqlConditions {
  switch (scope.kind) {
    case "partner":
      return conditions.add(
        "u.id IN (SELECT s.customer_id FROM store_customers s WHERE s.partner_id = ?)",
        scope.partnerId,
      );
    case "visits":
      return conditions.add(
        `u.id IN (SELECT a.customer_id FROM case_assignments a JOIN store_customers s ON s.customer_id = a.customer_id
          WHERE a.concierge_id = ? AND a.is_active AND s.partner_id = ${conditions.param(scope.partnerId)})`,
        scope.conciergeId,
      );
    default:
      return conditions;
  }
}

/** Name, kana, address, phone (any four digits in a row) or member number, however they are written. */
function filterBySearch(conditions: SqlConditions, search: string): void {
  const digits = phoneSearchDigits(search);
  if (digits.length >= PHONE_GRAM) {
    conditions
      .add("u.search_grams @> ?", phoneSearchGrams(digits))
      .add("u.search_phone LIKE ?", `%${digits}%`);
    return;
  }
  const word = normalizeSearchText(search);
  const member = /^m\d{4,7}$/.test(word) ? word.toUpperCase() : null;
  if (member) conditions.add("u.member_number LIKE ?", `${member}%`);
  else if ([...word].length < 2) conditions.add("u.family_name_kana LIKE ?", `${escapeLike(word)}%`);
  else {
    const like = conditions.param(`%${escapeLike(word)}%`);
    conditions
      .add("u.search_grams @> ?", textSearchGrams(word))
      .add(`(u.search_name LIKE ${like} OR u.search_address LIKE ${like})`);
  }
}

export async function findCustomers(
  tx: Tx,
  query: CustomerListQuery,
): Promise<{ rows: CustomerListRow[]; total: number }> {
  const conditions = filterByScope(new SqlConditions(), tx.scope);
  if (query.status) conditions.add("u.status = ?", query.status);
  if (query.partnerId) conditions.add("u.partner_id = ?", query.partnerId);
  if (query.search) filterBySearch(conditions, query.search);
  const where = conditions.toString();
  const filterValues = [...conditions.values];
  const order = `${SORT_COLUMNS[query.sort]} ${query.order} NULLS LAST, u.id ${query.order}`;
  const limit = conditions.param(query.limit);
  const offset = conditions.param((query.page - 1) * query.limit);
  const [rows, counted] = await Promise.all([
    tx.query<CustomerListRow>(
      prepared(`SELECT ${LIST_COLUMNS} FROM customers u LEFT JOIN partners p ON p.id = u.partner_id
        WHERE ${where} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`),
      conditions.values,
    ),
    tx.query<{ total: number }>(
      prepared(`SELECT count(*)::int AS total FROM customers u WHERE ${where}`),
      filterValues,
    ),
  ]);
  return { rows, total: counted[0]?.total ?? 0 };
}

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
