import { concierges } from "@magokoro/database/schema/partners";
import { columnsOf } from "../../platform/db/columns-of";
import { int, intOrNull, text } from "../../platform/db/expressions";
import { selection, type RowOf } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

/* Whom to tell. No role but the system's reads other people's accounts. */

const CONCIERGE = selection({
  conciergeId: int("g.id"),
  ...columnsOf(concierges, "g", ["email"]),
  /** Null for one who has no account to read it in. */
  userId: intOrNull("u.id"),
});

const REACHABLE = select(
  CONCIERGE,
  `FROM concierges g LEFT JOIN users u ON u.concierge_id = g.id
   WHERE g.id = ANY ($1) AND g.status = 'active' AND (u.id IS NULL OR u.status = 'active') ORDER BY g.id`,
);

/** Of these concierges those who are still there and may still sign in. */
export function findReachable(
  system: Tx,
  conciergeIds: readonly number[],
): Promise<RowOf<typeof CONCIERGE>[]> {
  return system.query(REACHABLE, [conciergeIds]);
}

const OPERATOR = selection({ userId: int("r.id"), email: text("r.email") });

const RESPONSIBLE = select(
  OPERATOR,
  `FROM (
     WITH operators AS (SELECT id, email FROM users WHERE user_type = 'operator' AND status = 'active'),
       filer AS (SELECT * FROM operators WHERE id = $2),
       sender AS (SELECT o.* FROM case_history h JOIN operators o ON o.id = h.actor_id
         WHERE h.case_id = $1 AND h.action IN ('submit', 'dispatch', 'change_partner', 'change_store') ORDER BY h.id DESC LIMIT 1)
     SELECT * FROM filer
     UNION ALL SELECT * FROM sender WHERE NOT EXISTS (SELECT 1 FROM filer)
     UNION ALL SELECT * FROM operators WHERE NOT EXISTS (SELECT 1 FROM filer) AND NOT EXISTS (SELECT 1 FROM sender)
   ) r`,
);

/**
 * The operator who filed the case; where that is a store, a concierge or somebody who left, the operator who
 * sent it to a store last; where there is none either, all of them: else nobody would know.
 */
export function findResponsibleOperators(
  system: Tx,
  { id, createdBy }: { id: number; createdBy: number },
): Promise<RowOf<typeof OPERATOR>[]> {
  return system.query(RESPONSIBLE, [id, createdBy]);
}
