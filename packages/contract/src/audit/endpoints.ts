import { USER_TYPES } from "@magokoro/domain/user/user-type";
import { z } from "zod";
import { defineEndpoint } from "../core/endpoint";
import { calendarDate, rowIdText } from "../core/fields";
import { listQuery } from "../core/list-query";
import { AUDIT_ACTION_LABELS, AUDIT_OBJECT_LABELS } from "./audit-values";

export const auditEntry = z.object({
  id: z.int(),
  at: z.string(),
  /** Null for acts of nobody known: a failed sign-in with an unknown address. */
  actor: z.object({ id: z.int().nullable(), name: z.string(), userType: z.enum(USER_TYPES).nullable() }),
  action: z.string(),
  objectType: z.string(),
  objectId: z.int().nullable(),
  /** How the object is called now; null when it is gone or has no name. */
  objectName: z.string().nullable(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  ip: z.string().nullable(),
  requestId: z.string().nullable(),
});

export type AuditEntry = z.output<typeof auditEntry>;

/** More entries than these are counted no further; a narrower period finds the rest. */
export const MAX_AUDIT_TOTAL = 10_000;

export const auditListQuery = listQuery(["at"] as const, {
  actorId: rowIdText.optional(),
  objectType: z.enum(Object.keys(AUDIT_OBJECT_LABELS) as [keyof typeof AUDIT_OBJECT_LABELS]).optional(),
  objectId: rowIdText.optional(),
  action: z.enum(Object.keys(AUDIT_ACTION_LABELS) as [keyof typeof AUDIT_ACTION_LABELS]).optional(),
  /** Days in Tokyo, both included. */
  from: calendarDate.optional(),
  to: calendarDate.optional(),
});

export type AuditListQuery = z.output<typeof auditListQuery>;

export const listAuditLogs = defineEndpoint({
  id: "adminAuditLogs.find",
  method: "GET",
  path: "/api/admin/audit-logs",
  summary: "Who did what and when; `search` finds the actor's name",
  tag: "audit",
  access: { permission: "audit:read" },
  query: auditListQuery,
  response: z.array(auditEntry),
  paged: true,
});
