import type { AuditAction, AuditObject } from "@magokoro/contract/audit/audit-values";
import type { Actor } from "../../authz/actor";
import type { Tx } from "../../platform/db/tx";
import { requestContext } from "../../platform/request-context";
import { insertAuditLine } from "./audit-logs.repository";

export interface AuditEntry {
  action: AuditAction;
  objectType: AuditObject;
  objectId: number | null;
  before?: Record<string, unknown> | null;
  after?: Record<string, unknown> | null;
}

/** Null where nobody is signed in: a failed sign-in says whose account was tried, not who tried. */
export type AuditActor = Pick<Actor, "userId" | "userType"> | null;

/** One line of the audit log, in the transaction of the change; nobody can change it afterwards. */
export async function recordAudit(tx: Tx, actor: AuditActor, entry: AuditEntry): Promise<void> {
  const context = requestContext.getStore();
  const { action, objectType, objectId } = entry;
  const line = {
    actorId: actor?.userId ?? null,
    actorType: actor?.userType ?? null,
    action,
    objectType,
    objectId,
    requestId: context?.requestId ?? null,
    ip: context?.ip ?? null,
  };
  await insertAuditLine(tx, line, withoutSecrets(entry.before), withoutSecrets(entry.after));
}

const SECRET_NAME = /password|secret|token|hash|recovery|sealed/i;

/** Whatever a caller hands over, what proves who somebody is never enters the log. */
function withoutSecrets(values: Record<string, unknown> | null | undefined): string | null {
  if (!values) return null;
  return JSON.stringify(values, (key, value: unknown) => (SECRET_NAME.test(key) ? undefined : value));
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
