import { USER_TYPES } from "@magokoro/domain/user/user-type";
import { z } from "zod";
import { defineEndpoint } from "../core/endpoint";
import { auditList } from "./audit-list";

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

export const listAuditLogs = defineEndpoint({
  id: "adminAuditLogs.find",
  method: "GET",
  path: "/api/admin/audit-logs",
  summary: "Who did what and when; `search` finds the actor's name",
  tag: "audit",
  access: { permission: "audit:read" },
  query: auditList.query,
  response: z.array(auditEntry),
  paged: true,
});
