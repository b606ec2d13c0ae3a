import { formerConcierges } from "@magokoro/database/schema/concierge-parts";
import { columnsOf } from "../../platform/db/columns-of";
import { selection, type RowOf } from "../../platform/db/selection";
import { SqlConditions } from "../../platform/db/sql-conditions";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

const FORMER = selection(columnsOf(formerConcierges, "o", ["conciergeId", "name", "kana", "leftOn"]));

/** Those who left last. */
export function findFormerRows(tx: Tx): Promise<RowOf<typeof FORMER>[]> {
  const where = new SqlConditions();
  if (tx.scope.kind === "partner") where.add("o.partner_id = ?", tx.scope.partnerId);
  return tx.query(
    select(
      FORMER,
      `FROM former_concierges o WHERE ${where.toString()} ORDER BY o.left_on DESC, o.concierge_id LIMIT 50`,
    ),
    where.values,
  );
}
