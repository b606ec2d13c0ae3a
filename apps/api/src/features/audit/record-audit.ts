import type { Actor } from "../../authz/actor";
import type { Tx } from "../../platform/db/database";
import { requestContext } from "../../platform/request-context";

export interface AuditEntry {
  action: string;
  objectType: "case" | "customer" | "report";
  objectId: number;
  before?: Record<string, unknown> | null;
  after?: Record<string, unknown> | null;
}

/** One line of the audit log, in the transaction of the change; nobody can change it afterwards. */
export async function recordAudit(tx: Tx, actor: Actor, entry: AuditEntry): Promise<void> {
  await tx.query(
    `INSERT INTO audit_logs (actor_id, actor_name, action, object_type, object_id, before, after, request_id)
     VALUES ($1, coalesce((SELECT name FROM users WHERE id = $1), ''), $2, $3, $4, $5, $6, $7)`,
    [
      actor.userId,
      entry.action,
      entry.objectType,
      entry.objectId,
      entry.before ? JSON.stringify(entry.before) : null,
      entry.after ? JSON.stringify(entry.after) : null,
      requestContext.getStore()?.requestId ?? null,
    ],
  );
}

/** The fields that differ, as they were and as they are. */
export function changedFields<T extends object>(
  before: T,
  after: Partial<T>,
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const changed = Object.entries(after).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof T]),
  );
  return {
    before: Object.fromEntries(changed.map(([key]) => [key, before[key as keyof T]])),
    after: Object.fromEntries(changed),
  };
}
