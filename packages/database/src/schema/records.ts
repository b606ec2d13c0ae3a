import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bytes, id, instant, searchPieces } from "./columns";
import { grants } from "./grants";
import {
  adminRole,
  conciergeRole,
  currentUserId,
  insertPolicy,
  maintenancePolicies,
  operatorRole,
  partnerRole,
  readPolicy,
  writePolicy,
} from "./roles";

/** Each mail that left or will leave; written by `app.queue_mail` in the transaction of its cause. */
export const mails = pgTable(
  "mails",
  {
    id: id(),
    template: text().notNull(),
    toAddress: text().notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    caseId: integer(),
    status: text().$type<"queued" | "sent" | "bounced" | "parked">().notNull().default("queued"),
    attempts: integer().notNull().default(0),
    lastError: text(),
    createdAt: instant()
      .notNull()
      .default(sql`now()`),
    sentAt: instant(),
  },
  (table) => [
    check("mails_status", sql`${table.status} in ('queued','sent','bounced','parked')`),
    index("mails_case").on(table.caseId),
    // By id, which is the order of the list.
    index("mails_status").on(table.status, table.id),
    index("mails_template").on(table.template, table.id),
    index("mails_address").using("gin", searchPieces(table.toAddress)),
    ...maintenancePolicies("mails"),
    readPolicy("mails", adminRole),
  ],
);

export const mailsGrants = grants(mails, { admin: "S" });

/** Addresses that sent mail back or complained: nothing goes there until an administrator says so. */
export const mailStops = pgTable(
  "mail_stops",
  {
    id: id(),
    /** Lower case. */
    address: text().notNull().unique(),
    reason: text().$type<"bounce" | "complaint">().notNull(),
    stoppedAt: instant()
      .notNull()
      .default(sql`now()`),
  },
  (table) => [
    check("mail_stops_reason", sql`${table.reason} in ('bounce', 'complaint')`),
    ...maintenancePolicies("mail_stops"),
    readPolicy("mail_stops", adminRole),
  ],
);

export const mailStopsGrants = grants(mailStops, { admin: "S" });

/** Who did what, with what stood before and after; append-only. */
export const auditLogs = pgTable(
  "audit_logs",
  {
    id: id(),
    at: instant()
      .notNull()
      .default(sql`now()`),
    actorId: integer(),
    actorName: text().notNull(),
    actorType: text().$type<"admin" | "operator" | "partner" | "concierge">(),
    action: text().notNull(),
    objectType: text().notNull(),
    objectId: integer(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    requestId: text(),
    ip: text(),
  },
  (table) => [
    // What the log is narrowed by, each newest first: `platform/db/list` reads them either way round.
    index("audit_logs_newest").on(table.at.desc(), table.id.desc()),
    index("audit_logs_of_object").on(table.objectId, table.at.desc(), table.id.desc()),
    index("audit_logs_of_type").on(table.objectType, table.at.desc(), table.id.desc()),
    index("audit_logs_by_actor").on(table.actorId, table.at.desc(), table.id.desc()),
    index("audit_logs_of_action").on(table.action, table.at.desc(), table.id.desc()),
    index("audit_logs_actor_name").using("gin", searchPieces(table.actorName)),
    // What `app.viewed_lately` asks at every opening of a page, among millions of lines.
    index("audit_logs_views")
      .on(table.actorId, table.objectId, table.at)
      .where(sql`${table.action} = 'customer.view'`),
    ...maintenancePolicies("audit_logs"),
    readPolicy("audit_logs", adminRole),
    insertPolicy("audit_logs", adminRole),
    insertPolicy("audit_logs", operatorRole),
    insertPolicy("audit_logs", partnerRole),
    insertPolicy("audit_logs", conciergeRole),
  ],
);

export const auditLogsGrants = grants(auditLogs, {
  admin: "SI",
  operator: "I",
  partner: "I",
  concierge: "I",
  system: "SI",
});

/** The answer given to a write, sealed, so that the same key gets the same answer for 24 hours. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    userId: integer().notNull(),
    key: text().notNull(),
    operation: text().notNull(),
    bodyHash: text().notNull(),
    /** Of the release before: answers in clear. Emptied, and dropped once that release is gone. */
    response: jsonb(),
    answer: bytes(),
    createdAt: instant()
      .notNull()
      .default(sql`now()`),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.key] }),
    index("idempotency_keys_created").on(table.createdAt),
    ...maintenancePolicies("idempotency_keys"),
    ...[adminRole, operatorRole, partnerRole, conciergeRole].map((role) =>
      writePolicy("idempotency_keys", role, sql`${table.userId} = ${currentUserId}`),
    ),
  ],
);

export const idempotencyKeysGrants = grants(idempotencyKeys, {
  admin: "SIUD",
  operator: "SIUD",
  partner: "SIUD",
  concierge: "SIUD",
});
