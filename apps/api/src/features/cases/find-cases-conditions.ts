import type { CaseListQuery } from "@magokoro/contract/cases/case-filters";
import { caseFilterFacts, type CaseFilterFacts } from "@magokoro/domain/case/case-filter";
import { endOfTokyoDay, startOfTokyoDay } from "@magokoro/domain/date/tokyo-date";
import { phoneSearchDigits } from "@magokoro/domain/phone/phone-number";
import { normalizeSearchText } from "@magokoro/domain/text/normalize-search-text";
import { PHONE_GRAM, phoneSearchGrams, textSearchGrams } from "@magokoro/domain/text/search-grams";
import type { UserType } from "@magokoro/domain/user/user-type";
import type { Scope } from "../../platform/db/scope";
import { invalid } from "../../platform/app-error";
import type { SqlConditions } from "../../platform/db/sql-conditions";

/** @throws AppError VALIDATION_ERROR for a status the viewer's role has no word for. */
export function filterByQuery(
  conditions: SqlConditions,
  scope: Scope,
  query: CaseListQuery,
  viewer: UserType,
): void {
  if (query.status) addStatus(conditions, statusFacts(viewer, query.status));
  if (query.kind) conditions.add("c.kind = ?", query.kind);
  if (query.priority) conditions.add("c.priority = ?", query.priority);
  if (query.partnerId) conditions.add("c.partner_id = ?", query.partnerId);
  if (query.conciergeId) conditions.add("? = ANY (c.assignee_ids)", query.conciergeId);
  if (query.customerId) conditions.add("c.customer_id = ?", query.customerId);
  if (query.visitFrom) conditions.add("c.visit_start >= ?", startOfTokyoDay(query.visitFrom));
  if (query.visitTo) conditions.add("c.visit_start < ?", endOfTokyoDay(query.visitTo));
  if (query.isDeclined && (viewer === "operator" || viewer === "admin"))
    conditions.add("c.decline_reason IS NOT NULL");
  if (query.search) addSearch(conditions, scope, query.search);
}

function statusFacts(viewer: UserType, value: string): CaseFilterFacts {
  const facts = caseFilterFacts(viewer, value);
  if (!facts) throw invalid("status", "ステータスの選択肢から選んでください。");
  return facts;
}

export function addStatus(conditions: SqlConditions, facts: CaseFilterFacts): void {
  conditions.add("c.status = ?", facts.status);
  if (facts.hasConcierge !== undefined) {
    conditions.add(`c.primary_concierge_id IS ${facts.hasConcierge ? "NOT NULL" : "NULL"}`);
  }
  if (facts.hasVisitTime !== undefined)
    conditions.add(`c.visit_start IS ${facts.hasVisitTime ? "NOT NULL" : "NULL"}`);
  if (facts.isReportApproved !== undefined) conditions.add(`c.report_approved = ${facts.isReportApproved}`);
}

/** A case by its number or title, or by its customer's name, kana or phone. */
function addSearch(conditions: SqlConditions, scope: Scope, search: string): void {
  const word = normalizeSearchText(search);
  const digits = phoneSearchDigits(search);
  const like = conditions.param(`%${word.replace(/[\\%_]/g, "\\$&")}%`);
  const ways = [`c.search_text LIKE ${like}`];
  const grams = textSearchGrams(word);
  if (grams.length > 0) {
    ways.push(
      `c.customer_id IN (SELECT k.id FROM customers k WHERE k.search_grams @> ${conditions.param(grams)} AND k.search_name LIKE ${like})`,
    );
  }
  if (grams.length > 0 && "partnerId" in scope) {
    // Customers out of sight are found by the name the visit left, in the store's own cases.
    ways.push(
      `c.id IN (SELECT f.case_id FROM case_customer_facts f WHERE f.partner_id = ${conditions.param(scope.partnerId)} AND f.search_name LIKE ${like})`,
    );
  }
  if (digits.length >= PHONE_GRAM) {
    ways.push(
      `c.customer_id IN (SELECT k.id FROM customers k WHERE k.search_grams @> ${conditions.param(phoneSearchGrams(digits))} AND k.search_phone LIKE ${conditions.param(`%${digits}%`)})`,
    );
  }
  conditions.add(`(${ways.join(" OR ")})`);
}
