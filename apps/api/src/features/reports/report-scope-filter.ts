import type { Scope } from "../../platform/db/scope";
import type { SqlConditions } from "../../platform/db/sql-conditions";

/** Second of the three refusals: a draft is its reporter's alone, a filed report also of those it pays. */
export function filterByScope(conditions: SqlConditions, scope: Scope): SqlConditions {
  switch (scope.kind) {
    case "partner":
      return conditions.add("r.partner_id = ?", scope.partnerId).add("r.status <> 'draft'");
    case "visits":
      // A draft leaves with its case: whoever is no longer assigned has nothing to finish there.
      return conditions
        .add("r.reader_ids @> array[?::int]", scope.conciergeId)
        .add("(r.status <> 'draft' OR EXISTS (SELECT 1 FROM cases c WHERE c.id = r.case_id))");
    case "all":
      return conditions.add("r.status <> 'draft'");
    case "system":
      return conditions;
  }
}
