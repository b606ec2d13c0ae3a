import { auditEntry } from "@magokoro/contract/audit/endpoints";
import { MASTER_TABLES } from "@magokoro/database/schema/masters";
import { auditLogs } from "@magokoro/database/schema/records";
import { getTableName } from "drizzle-orm";
import { columnsIn, columnsOf } from "../../platform/db/columns-of";
import { bool, textOrNull } from "../../platform/db/expressions";
import { selection, type RowOf } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

const MASTER_NAMES = Object.entries(MASTER_TABLES)
  .map(
    ([noun, table]) =>
      `WHEN '${noun}' THEN (SELECT m.name FROM ${getTableName(table)} m WHERE m.id = l.object_id)`,
  )
  .join(" ");

/** The names are looked up for the rows of one page, after they are chosen. */
export const AUDIT_ENTRY = selection({
  ...columnsIn(auditLogs, "l", auditEntry),
  ...columnsOf(auditLogs, "l", ["actorId", "actorName", "actorType"]),
  objectName: textOrNull(`CASE l.object_type
      WHEN 'user' THEN (SELECT u.name FROM users u WHERE u.id = l.object_id)
      WHEN 'customer' THEN (SELECT c.family_name || ' ' || c.given_name FROM customers c WHERE c.id = l.object_id)
      WHEN 'case' THEN (SELECT coalesce(k.case_number, k.title) FROM cases k WHERE k.id = l.object_id)
      WHEN 'report' THEN (SELECT r.case_number FROM reports r WHERE r.id = l.object_id)
      ${MASTER_NAMES}
    END`),
});

export type AuditRow = RowOf<typeof AUDIT_ENTRY>;

const NEWEST = select(
  AUDIT_ENTRY,
  "FROM (SELECT * FROM audit_logs ORDER BY id DESC LIMIT $1) l ORDER BY l.id DESC",
);

export function findNewestAuditRows(tx: Tx, count: number): Promise<AuditRow[]> {
  return tx.query(NEWEST, [count]);
}

const VIEWED_LATELY = select(selection({ isKnown: bool("app.viewed_lately($1, $2)") }), "");

/** Whether whoever asks has looked at this customer, on their own page or a case's, a moment ago. */
export async function hasViewedLately(tx: Tx, customerId: number, caseId: number | null): Promise<boolean> {
  const [row] = await tx.query(VIEWED_LATELY, [customerId, caseId]);
  return row?.isKnown ?? false;
}

type NewLine = Pick<
  typeof auditLogs.$inferInsert,
  "actorId" | "actorType" | "action" | "objectType" | "objectId" | "requestId" | "ip"
>;

/** `before` and `after` as JSON. */
export async function insertAuditLine(
  tx: Tx,
  line: NewLine,
  before: string | null,
  after: string | null,
): Promise<void> {
  const { actorId, actorType, action, objectType, objectId, requestId, ip } = line;
  await tx.run(
    `INSERT INTO audit_logs (actor_id, actor_name, actor_type, action, object_type, object_id, before, after, request_id, ip)
     VALUES ($1, coalesce((SELECT name FROM users WHERE id = $1), ''), $2, $3, $4, $5, $6, $7, $8, $9)`,
    [actorId, actorType, action, objectType, objectId, before, after, requestId, ip],
  );
}
