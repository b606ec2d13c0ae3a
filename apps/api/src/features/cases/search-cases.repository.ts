import { phoneSearchDigits } from "@magokoro/domain/phone/phone-number";
import { normalizeSearchText } from "@magokoro/domain/text/normalize-search-text";
import { PHONE_GRAM, phoneSearchGrams, textSearchGrams } from "@magokoro/domain/text/search-grams";
import { hasPart } from "../../platform/db/list/has-part";
import type { ListContext } from "../../platform/db/list/list-source";
import type { Scope } from "../../platform/db/scope";
import { escapeLike, type SqlConditions } from "../../platform/db/sql-conditions";

/** The ids of cases by their number or title, or by their customer's name, kana or phone. */
export function searchCases(where: SqlConditions, search: string, { scope }: ListContext): string[] {
  const word = normalizeSearchText(search);
  const digits = phoneSearchDigits(search);
  const grams = textSearchGrams(word);
  // No index serves a part of a text under a policy: a store's own cases are read, or a concierge's.
  const ofCases = (condition: string) => `SELECT s.id FROM cases s WHERE ${own(where, scope)}${condition}`;
  const ways = [ofCases(hasPart(where, "s.search_text", word, scope))];
  const ofCustomers = (condition: string) =>
    ofCases(`s.customer_id IN (SELECT k.id FROM customers k WHERE ${condition})`);
  if (grams.length > 0) {
    const like = where.param(`%${escapeLike(word)}%`);
    ways.push(ofCustomers(`k.search_grams @> ${where.param(grams)}::text[] AND k.search_name LIKE ${like}`));
    // Customers out of sight are found by the name the visit left, in the store's own cases.
    if ("partnerId" in scope)
      ways.push(
        `SELECT f.case_id FROM case_customer_facts f WHERE f.partner_id = ${where.param(scope.partnerId)} AND f.search_name LIKE ${like}`,
      );
  }
  if (digits.length >= PHONE_GRAM) {
    const tail = where.param(`%${digits}%`);
    ways.push(
      ofCustomers(
        `k.search_grams @> ${where.param(phoneSearchGrams(digits))}::text[] AND k.search_phone LIKE ${tail}`,
      ),
    );
  }
  return ways;
}

function own(where: SqlConditions, scope: Scope): string {
  if (scope.kind === "partner") return `s.partner_id = ${where.param(scope.partnerId)} AND `;
  if (scope.kind !== "visits") return "";
  return `s.id IN (SELECT a.case_id FROM case_assignments a WHERE a.concierge_id = ${where.param(scope.conciergeId)} AND a.is_active) AND `;
}
