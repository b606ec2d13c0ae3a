import type { Scope } from "../../platform/db/scope";
import type { SqlConditions } from "../../platform/db/sql-conditions";

/** Second of the three refusals: the rows of `cases c` this Scope may touch. A draft is its author's room's. */
export function filterByScope(conditions: SqlConditions, scope: Scope): SqlConditions {
  switch (scope.kind) {
    case "all":
      return conditions.add("(c.status <> 'draft' OR c.partner_id IS NULL)");
    case "partner":
      return conditions
        .add("c.partner_id = ?", scope.partnerId)
        .add("(c.status <> 'draft' OR c.created_by = ?)", scope.userId);
    case "visits":
      return conditions
        .add(
          "c.id IN (SELECT a.case_id FROM case_assignments a WHERE a.concierge_id = ? AND a.is_active)",
          scope.conciergeId,
        )
        .add("c.status <> 'cancelled'");
    case "system":
      return conditions;
  }
}
