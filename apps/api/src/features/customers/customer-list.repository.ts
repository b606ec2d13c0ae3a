import { customerList } from "@magokoro/contract/customers/customer-list";
import { phoneSearchDigits } from "@magokoro/domain/phone/phone-number";
import { normalizeSearchText } from "@magokoro/domain/text/normalize-search-text";
import { PHONE_GRAM, phoneSearchGrams, textSearchGrams } from "@magokoro/domain/text/search-grams";
import {
  defineListSource,
  ordered,
  orderedOrNull,
  type ListContext,
} from "../../platform/db/list/list-source";
import { escapeLike, type SqlConditions } from "../../platform/db/sql-conditions";
import { filterByScope } from "./customer-scope-filter";
import { CUSTOMER_LIST } from "./customer-selections.repository";

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
  selection: CUSTOMER_LIST,
  joins: "LEFT JOIN partners p ON p.id = u.partner_id",
});

/** Name, kana, address, phone (any four digits in a row) or member number, however they are written. */
function searchCustomers(where: SqlConditions, search: string, { scope }: ListContext): string {
  const digits = phoneSearchDigits(search);
  if (digits.length >= PHONE_GRAM) {
    const grams = where.param(phoneSearchGrams(digits));
    return `u.search_grams @> ${grams}::text[] AND u.search_phone LIKE ${where.param(`%${digits}%`)}`;
  }
  const word = normalizeSearchText(search);
  if (/^m\d{4,7}$/.test(word)) {
    const starts = `member_number LIKE ${where.param(`${word.toUpperCase()}%`)}`;
    // At most a thousand begin so: they are looked up first, whatever the order; under a policy no index can.
    if (scope.kind === "all") return `u.id = ANY (ARRAY(SELECT s.id FROM customers s WHERE s.${starts}))`;
    return `u.${starts}`;
  }
  if ([...word].length < 2) return `u.family_name_kana LIKE ${where.param(`${escapeLike(word)}%`)}`;
  const like = where.param(`%${escapeLike(word)}%`);
  const grams = where.param(textSearchGrams(word));
  return `u.search_grams @> ${grams}::text[] AND (u.search_name LIKE ${like} OR u.search_address LIKE ${like})`;
}
