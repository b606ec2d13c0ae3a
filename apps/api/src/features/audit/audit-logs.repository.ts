import type { UserType } from "@magokoro/domain/user/user-type";
import type { Tx } from "../../platform/db/tx";

export interface AuditRow extends Record<string, unknown> {
  id: number;
  at: Date;
  actorId: number | null;
  actorName: string;
  actorType: UserType | null;
  action: string;
  objectType: string;
  objectId: number | null;
  objectName: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  ip: string | null;
  requestId: string | null;
}

/** The names are looked up for the rows of one page, after they are chosen. */
export const AUDIT_COLUMNS = `l.id, l.at, l.actor_id AS "actorId", l.actor_name AS "actorName",
    l.actor_type AS "actorType", l.action, l.object_type AS "objectType", l.object_id AS "objectId",
    CASE l.object_type
      WHEN 'user' THEN (SELECT u.name FROM users u WHERE u.id = l.object_id)
      WHEN 'customer' THEN (SELECT c.family_name || ' ' || c.given_name FROM customers c WHERE c.id = l.object_id)
      WHEN 'case' THEN (SELECT coalesce(k.case_number, k.title) FROM cases k WHERE k.id = l.object_id)
      WHEN 'report' THEN (SELECT r.case_number FROM reports r WHERE r.id = l.object_id)
    END AS "objectName", l.before, l.after, l.ip, l.request_id AS "requestId"`;

export function findNewestAuditRows(tx: Tx, count: number): Promise<AuditRow[]> {
  return tx.query<AuditRow>(
    `SELECT ${AUDIT_COLUMNS} FROM (SELECT * FROM audit_logs ORDER BY id DESC LIMIT $1) l ORDER BY l.id DESC`,
    [count],
  );
}
