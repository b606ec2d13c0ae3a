import { customerList } from "@magokoro/contract/customers/customer-list";
import { phoneSearchDigits } from "@magokoro/domain/phone/phone-number";
import { normalizeSearchText } from "@magokoro/domain/text/normalize-search-text";
import { PHONE_GRAM, phoneSearchGrams, textSearchGrams } from "@magokoro/domain/text/search-grams";
import { byHand, defineListSource, ordered, orderedOrNull } from "../../platform/db/list/list-source";
import { escapeLike, type SqlConditions } from "../../platform/db/sql-conditions";
import type { CustomerListRow } from "./customer-row";
import { filterByScope } from "./customer-scope-filter";

const LIST_COLUMNS = `u.id, u.member_number AS "memberNumber", u.family_name AS "familyName", u.given_name AS "givenName",
  u.family_name_kana AS "familyNameKana", u.given_name_kana AS "givenNameKana", u.birth_date::text AS "birthDate",
  u.home_phone AS "homePhone", u.mobile_phone AS "mobilePhone", u.prefecture, u.city, u.address_line AS "addressLine",
  u.building, u.alert_note AS "alertNote", u.is_facility AS "isFacility", u.status, u.partner_id AS "partnerId",
  p.name AS "partnerName", u.visit_count AS "visitCount", u.last_visit_at AS "lastVisitAt",
  u.last_service_name AS "lastServiceName", u.last_concierge_name AS "lastConciergeName"`;

export const CUSTOMERS = defineListSource(customerList, {
  table: "customers u",
  id: "u.id",
  scope: filterByScope,
  sorts: {
    createdAt: ordered("u.created_at"),
    kana: ordered("(u.family_name_kana || u.given_name_kana)"),
    lastVisitAt: orderedOrNull("u.last_visit_at"),
    visitCount: ordered("u.visit_count"),
    memberNumber: ordered("u.member_number"),
  },
  filters: { status: "u.status", partnerId: "u.partner_id" },
  search: searchCustomers,
  selection: byHand<CustomerListRow>(LIST_COLUMNS),
  joins: "LEFT JOIN partners p ON p.id = u.partner_id",
});

/** Name, kana, address, phone (any four digits in a row) or member number, however they are written. */
function searchCustomers(where: SqlConditions, search: string): string {
  const digits = phoneSearchDigits(search);
  if (digits.length >= PHONE_GRAM) {
    const grams = where.param(phoneSearchGrams(digits));
    return `u.search_grams @> ${grams}::text[] AND u.search_phone LIKE ${where.param(`%${digits}%`)}`;
  }
  const word = normalizeSearchText(search);
  if (/^m\d{4,7}$/.test(word)) return `u.member_number LIKE ${where.param(`${word.toUpperCase()}%`)}`;
  if ([...word].length < 2) return `u.family_name_kana LIKE ${where.param(`${escapeLike(word)}%`)}`;
  const like = where.param(`%${escapeLike(word)}%`);
  const grams = where.param(textSearchGrams(word));
  return `u.search_grams @> ${grams}::text[] AND (u.search_name LIKE ${like} OR u.search_address LIKE ${like})`;
}
