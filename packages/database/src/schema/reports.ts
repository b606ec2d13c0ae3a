import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
  type AnyPgColumn,
} from "drizzle-orm/pg-core";
import { cases } from "./cases";
import { editable, id, instant } from "./columns";
import { customers } from "./customers";
import { grants } from "./grants";
import { supportTypes } from "./masters";
import {
  adminRole,
  conciergeRole,
  currentConciergeId,
  currentPartnerId,
  currentUserId,
  insertPolicy,
  maintenancePolicies,
  operatorRole,
  partnerRole,
  readPolicy,
  updatePolicy,
  writePolicy,
} from "./roles";
import { partnerRates } from "./partner-parts";
import { concierges, partners } from "./partners";

/** A draft is its reporter's alone, in every role's sight. */
const isFiled = (table: { status: AnyPgColumn }) => sql`${table.status} <> 'draft'`;

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
    /** What the store pays for a visit of that day, in basis points. */
    primaryRateBp: integer(),
    performerRateBp: integer(),
    /** The version of the store's rates they are from: the one in force on the visit's day. */
    partnerRateId: integer().references(() => partnerRates.id),
    primaryConciergeId: integer().references(() => concierges.id),
    /**
     * The visit as it was when the report was last written, by the trigger `freeze_report_facts`: who reads a
     * report need not see its case or customer any more, or ever.
     */
    caseNumber: text().notNull().default(""),
    title: text().notNull().default(""),
    customerName: text().notNull().default(""),
    visitStart: instant(),
    visitEnd: instant(),
    /** Which concierges read it: its reporter, and once it is filed its members and the primary concierge. */
    readerIds: integer()
      .array()
      .generatedAlwaysAs(
        sql`CASE WHEN status = 'draft' THEN ARRAY[reporter_id] ELSE array_append(array_append(member_ids, reporter_id), primary_concierge_id) END`,
      ),
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
    // Each order of a store's list: `platform/db/list` reads them either way round.
    index("reports_partner").on(table.partnerId, table.submittedAt.desc(), table.id.desc()),
    index("reports_partner_updated").on(table.partnerId, table.updatedAt.desc(), table.id.desc()),
    index("reports_partner_visit").on(table.partnerId, table.visitStart.desc(), table.id.desc()),
    index("reports_partner_fee").on(table.partnerId, table.fee.desc(), table.id.desc()),
    index("reports_partner_status").on(table.partnerId, table.status, table.submittedAt.desc()),
    index("reports_reporter").on(table.reporterId, table.updatedAt.desc()),
    index("reports_readers").using("gin", table.readerIds),
    ...maintenancePolicies("reports"),
    readPolicy("reports", adminRole, isFiled(table)),
    readPolicy("reports", operatorRole, isFiled(table)),
    readPolicy("reports", partnerRole, sql`${table.partnerId} = ${currentPartnerId} and ${isFiled(table)}`),
    updatePolicy("reports", partnerRole, sql`${table.partnerId} = ${currentPartnerId} and ${isFiled(table)}`),
    readPolicy("reports", conciergeRole, sql`${table.readerIds} @> array[${currentConciergeId}]`),
    insertPolicy("reports", conciergeRole, sql`${table.reporterId} = ${currentConciergeId}`),
    // Nobody but its reporter writes it, and only until it is with the store.
    updatePolicy(
      "reports",
      conciergeRole,
      sql`${table.reporterId} = ${currentConciergeId} and ${table.status} in ('draft','returned')`,
      sql`${table.reporterId} = ${currentConciergeId} and ${table.status} <> 'approved'`,
    ),
  ],
);

export const reportsGrants = grants(reports, { admin: "S", operator: "S", partner: "SU", concierge: "SIU" });

type FileColumns = Record<"id" | "status" | "createdBy", AnyPgColumn>;

const isUploader = (file: FileColumns) => sql`${file.createdBy} = ${currentUserId}`;

/**
 * A photo is its uploader's alone until a report is filed with it; then whoever sees the report, by the
 * policies of `reports`, sees the photo.
 */
const isReadable = (file: FileColumns) => sql`${isUploader(file)} or (${file.status} = 'attached' and exists (
  select 1 from report_files x join reports r on r.id = x.report_id where x.file_id = ${file.id} and r.status <> 'draft'))`;

/** What was uploaded; the bytes are in the file store under `key`. */
export const files = pgTable(
  "files",
  {
    id: id(),
    /** Names the temporary object until the file is attached. */
    uploadId: uuid().notNull().unique(),
    purpose: text().$type<"report_photo" | "signature">().notNull(),
    /** `waiting` for bytes, `ready` once checked and re-encoded, `attached` to a report that was filed. */
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
    /** An object goes only when no row points at it. */
    index("files_key").on(table.key),
    ...maintenancePolicies("files"),
    readPolicy("files", adminRole, isReadable(table)),
    readPolicy("files", operatorRole, isReadable(table)),
    readPolicy("files", partnerRole, isReadable(table)),
    readPolicy("files", conciergeRole, isReadable(table)),
    insertPolicy(
      "files",
      partnerRole,
      sql`${isUploader(table)} and ${table.partnerId} = ${currentPartnerId}`,
    ),
    insertPolicy("files", conciergeRole, isUploader(table)),
    updatePolicy("files", partnerRole, isUploader(table)),
    updatePolicy("files", conciergeRole, isUploader(table)),
  ],
);

export const filesGrants = grants(files, { admin: "S", operator: "S", partner: "SIU", concierge: "SIU" });

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
    unique("report_files_one_report").on(table.fileId),
    check("report_files_count", sql`${table.position} between 0 and 20`),
    ...maintenancePolicies("report_files"),
    readPolicy("report_files", adminRole),
    readPolicy("report_files", operatorRole),
    writePolicy(
      "report_files",
      partnerRole,
      sql`exists (select 1 from reports r where r.id = ${table.reportId})`,
    ),
    readPolicy(
      "report_files",
      conciergeRole,
      sql`exists (select 1 from reports r where r.id = ${table.reportId})`,
    ),
    // Who may read a colleague's report must not be able to take its photos away.
    writePolicy(
      "report_files",
      conciergeRole,
      sql`exists (select 1 from reports r where r.id = ${table.reportId} and r.reporter_id = ${currentConciergeId} and r.status <> 'approved')`,
    ),
  ],
);

export const reportFilesGrants = grants(reportFiles, {
  admin: "S",
  operator: "S",
  partner: "SIUD",
  concierge: "SIUD",
});
