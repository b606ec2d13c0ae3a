import { MAX_AUDIT_TOTAL, type AuditListQuery } from "@magokoro/contract/audit/endpoints";
import { endOfTokyoDay, startOfTokyoDay } from "@magokoro/domain/date/tokyo-date";
import type { UserType } from "@magokoro/domain/user/user-type";
import type { Tx } from "../../platform/db/tx";
import { SqlConditions, escapeLike } from "../../platform/db/sql-conditions";

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
const SELECT = (page: string) => `SELECT l.id, l.at, l.actor_id AS "actorId", l.actor_name AS "actorName",
    l.actor_type AS "actorType", l.action, l.object_type AS "objectType", l.object_id AS "objectId",
    CASE l.object_type
      WHEN 'user' THEN (SELECT u.name FROM users u WHERE u.id = l.object_id)
      WHEN 'customer' THEN (SELECT c.family_name || ' ' || c.given_name FROM customers c WHERE c.id = l.object_id)
      WHEN 'case' THEN (SELECT coalesce(k.case_number, k.title) FROM cases k WHERE k.id = l.object_id)
      WHEN 'report' THEN (SELECT r.case_number FROM reports r WHERE r.id = l.object_id)
    END AS "objectName", l.before, l.after, l.ip, l.request_id AS "requestId"
  FROM (${page}) l`;

/** Newest first by default; the id grows with the time, so it is what orders. */
export async function findAuditRows(
  tx: Tx,
  query: AuditListQuery,
): Promise<{ rows: AuditRow[]; total: number }> {
  const conditions = new SqlConditions();
  if (query.actorId) conditions.add("actor_id = ?", query.actorId);
  if (query.objectType) conditions.add("object_type = ?", query.objectType);
  if (query.objectId) conditions.add("object_id = ?", query.objectId);
  if (query.action) conditions.add("action = ?", query.action);
  if (query.from) conditions.add("at >= ?", startOfTokyoDay(query.from));
  if (query.to) conditions.add("at < ?", endOfTokyoDay(query.to));
  if (query.search) conditions.add("actor_name LIKE ?", `%${escapeLike(query.search)}%`);
  const filterValues = [...conditions.values];
  const where = conditions.toString();
  const page = `SELECT * FROM audit_logs WHERE ${where} ORDER BY id ${query.order}
    LIMIT ${conditions.param(query.limit)} OFFSET ${conditions.param((query.page - 1) * query.limit)}`;
  const [rows, counted] = await Promise.all([
    tx.query<AuditRow>(`${SELECT(page)} ORDER BY l.id ${query.order}`, conditions.values),
    tx.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM (SELECT 1 FROM audit_logs WHERE ${where} LIMIT ${MAX_AUDIT_TOTAL}) l`,
      filterValues,
    ),
  ]);
  return { rows, total: counted[0]?.total ?? 0 };
}

export function findNewestAuditRows(tx: Tx, count: number): Promise<AuditRow[]> {
  return tx.query<AuditRow>(
    `${SELECT("SELECT * FROM audit_logs ORDER BY id DESC LIMIT $1")} ORDER BY l.id DESC`,
    [count],
  );
}
