import type { Scope } from "../../platform/db/scope";
import type { SqlConditions } from "../../platform/db/sql-conditions";

/** Second of the three refusals: the rows of `customers u` this Scope may touch. */
export function filterByScope(conditions: SqlConditions, scope: Scope): SqlConditions {
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
