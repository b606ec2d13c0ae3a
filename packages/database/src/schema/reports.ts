import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { cases } from "./cases";
import { editable, id, instant } from "./columns";
import { customers } from "./customers";
import { supportTypes } from "./masters";
import {
  adminRole,
  conciergeRole,
  currentConciergeId,
  currentPartnerId,
  currentUserId,
  maintenancePolicies,
  operatorRole,
  partnerRole,
  readPolicy,
  writePolicy,
} from "./roles";
import { concierges, partners } from "./stores";

export const reports = pgTable(
  "reports",
  {
    id: id(),
    caseId: integer()
      .notNull()
      .unique()
      .references(() => cases.id),
    customerId: integer()
      .notNull()
      .references(() => customers.id),
    partnerId: integer()
      .notNull()
      .references(() => partners.id),
    reporterId: integer()
      .notNull()
      .references(() => concierges.id),
    status: text().$type<"draft" | "submitted" | "returned" | "approved">().notNull(),
    conversation: text().notNull().default(""),
    workSummary: text(),
    condition: text(),
    nextAction: text(),
    supportMinutes: integer(),
    supportTypeId: integer().references(() => supportTypes.id),
    serviceTypeIds: integer().array().notNull().default([]),
    headcount: integer().notNull().default(1),
    memberIds: integer().array().notNull().default([]),
    /** Yen, tax included. */
    fee: integer().notNull().default(0),
    transport: integer().notNull().default(0),
    voucher: integer().notNull().default(0),
    expenses: integer().notNull().default(0),
    expensesNote: text(),
    paymentMethod: text(),
    collectionMethod: text(),
    collected: boolean().notNull().default(false),
    introducedService: text(),
    trigger: text(),
    materials: text(),
    troubles: text(),
    /** Rates of the store on the day of submission, in basis points. */
    primaryRateBp: integer(),
    performerRateBp: integer(),
    primaryConciergeId: integer().references(() => concierges.id),
    submittedAt: instant(),
    reviewedAt: instant(),
    reviewerName: text(),
    returnComment: text(),
    ...editable(),
  },
  (table) => [
    check("reports_status", sql`${table.status} in ('draft','submitted','returned','approved')`),
    check(
      "reports_money",
      sql`least(${table.fee}, ${table.transport}, ${table.voucher}, ${table.expenses}) >= 0`,
    ),
    index("reports_partner").on(table.partnerId, table.submittedAt.desc(), table.id.desc()),
    index("reports_partner_status").on(table.partnerId, table.status, table.submittedAt.desc()),
    index("reports_reporter").on(table.reporterId, table.updatedAt.desc()),
    ...maintenancePolicies("reports"),
    readPolicy("reports", adminRole),
    readPolicy("reports", operatorRole),
    writePolicy("reports", partnerRole, sql`${table.partnerId} = ${currentPartnerId}`),
    writePolicy("reports", conciergeRole, sql`${table.reporterId} = ${currentConciergeId}`),
  ],
);

/** What was uploaded; the bytes are in the file store under `key`. */
export const files = pgTable(
  "files",
  {
    id: id(),
    /** Names the temporary object until the file is attached. */
    uploadId: uuid().notNull().unique(),
    purpose: text().$type<"report_photo" | "signature">().notNull(),
    /** `waiting` for bytes, `ready` once checked and re-encoded, `attached` to a report. */
    status: text().$type<"waiting" | "ready" | "attached">().notNull(),
    key: text().notNull(),
    fileName: text().notNull(),
    contentType: text().notNull(),
    byteSize: integer(),
    width: integer(),
    height: integer(),
    partnerId: integer().notNull(),
    createdBy: integer().notNull(),
    createdAt: instant()
      .notNull()
      .default(sql`now()`),
  },
  (table) => [
    index("files_unattached")
      .on(table.createdAt)
      .where(sql`${table.status} <> 'attached'`),
    ...maintenancePolicies("files"),
    readPolicy("files", adminRole),
    readPolicy("files", operatorRole),
    writePolicy("files", partnerRole, sql`${table.partnerId} = ${currentPartnerId}`),
    writePolicy("files", conciergeRole, sql`${table.createdBy} = ${currentUserId}`),
  ],
);

export const reportFiles = pgTable(
  "report_files",
  {
    reportId: integer()
      .notNull()
      .references(() => reports.id),
    fileId: integer()
      .notNull()
      .references(() => files.id),
    /** 1…20 for photos, 0 for the signature. */
    position: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.reportId, table.fileId] }),
    unique("report_files_position").on(table.reportId, table.position),
    check("report_files_count", sql`${table.position} between 0 and 20`),
    ...maintenancePolicies("report_files"),
    readPolicy("report_files", adminRole),
    readPolicy("report_files", operatorRole),
    writePolicy(
      "report_files",
      partnerRole,
      sql`exists (select 1 from reports r where r.id = ${table.reportId})`,
    ),
    writePolicy(
      "report_files",
      conciergeRole,
      sql`exists (select 1 from reports r where r.id = ${table.reportId})`,
    ),
  ],
);
