import type { CaseKind } from "@magokoro/domain/case/case-kind";
import type { CasePriority } from "@magokoro/domain/case/case-priority";
import type { CaseStatus } from "@magokoro/domain/case/case-status";
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  time,
  type AnyPgColumn,
} from "drizzle-orm/pg-core";
import { editable, id, instant, searchPieces } from "./columns";
import { customers } from "./customers";
import { grants } from "./grants";
import { services, supportTypes } from "./masters";
import {
  adminRole,
  conciergeRole,
  currentConciergeId,
  currentPartnerId,
  insertPolicy,
  maintenancePolicies,
  operatorRole,
  partnerRole,
  readPolicy,
  updatePolicy,
  writePolicy,
} from "./roles";
import { concierges, partners } from "./partners";
import { users } from "./users";

/** No customer, or one whom the store, and under its role the concierge, sees now. */
const inSight = (table: { customerId: AnyPgColumn }) =>
  sql`(${table.customerId} is null or exists (select 1 from store_customers s where s.partner_id = ${currentPartnerId} and s.customer_id = ${table.customerId}))`;
const ofOwnPartner = (table: { partnerId: AnyPgColumn; customerId: AnyPgColumn }) =>
  sql`${table.partnerId} = ${currentPartnerId} and ${inSight(table)}`;
const ofOwnVisit = (table: { assigneeIds: AnyPgColumn; status: AnyPgColumn }) =>
  sql`${currentConciergeId} = any (${table.assigneeIds}) and ${table.status} <> 'cancelled'`;

/** From least to most pressing, as the list sorts. */
const pressing = (table: { priority: AnyPgColumn }) =>
  sql`(CASE ${table.priority} WHEN 'low' THEN 1 WHEN 'normal' THEN 2 WHEN 'high' THEN 3 WHEN 'urgent' THEN 4 END) DESC NULLS LAST`;

const instantRange = customType<{ data: string }>({ dataType: () => "tstzrange" });

export const cases = pgTable(
  "cases",
  {
    id: id(),
    /** YYYYMMDD-NNNN, given when the case is submitted; a draft has none. */
    caseNumber: text().unique(),
    kind: text().$type<CaseKind>().notNull().default("support"),
    kindDetail: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    customerId: integer().references(() => customers.id),
    partnerId: integer().references(() => partners.id),
    serviceId: integer().references(() => services.id),
    supportTypeId: integer().references(() => supportTypes.id),
    status: text().$type<CaseStatus>().notNull(),
    title: text().notNull().default(""),
    requestDetail: text().notNull().default(""),
    contactChannel: text(),
    orderRoute: text(),
    priority: text().$type<CasePriority>().notNull().default("normal"),
    requestedDate: date(),
    requestedTimeFrom: time(),
    requestedTimeTo: time(),
    visitStart: instant(),
    visitEnd: instant(),
    visitAddress: text(),
    estimatedMinutes: integer(),
    /** Yen. */
    estimatedPrice: integer(),
    /** The concierges of the visit, primary first; `case_assignments` books their time. */
    assigneeIds: integer().array().notNull().default([]),
    primaryConciergeId: integer().references(() => concierges.id),
    partnerSeenAt: instant(),
    /** No longer read: each concierge has an own one in `case_assignments`. */
    conciergeSeenAt: instant(),
    declineReason: text(),
    cancelReason: text(),
    startedAt: instant(),
    finishedAt: instant(),
    /** When the case entered its present status: how long a store has not answered. */
    statusSince: instant()
      .notNull()
      .default(sql`now()`),
    reportApproved: boolean().notNull().default(false),
    searchText: text().notNull().default(""),
    createdBy: integer()
      .notNull()
      .references(() => users.id),
    ...editable(),
  },
  (table) => [
    check(
      "cases_status",
      sql`${table.status} in ('draft','pending','confirmed','assigned','in_progress','completed','reported','cancelled')`,
    ),
    check(
      "cases_kind",
      sql`${table.kind} in ('support','care_call','emergency_visit','relocation_consultation')`,
    ),
    check("cases_priority", sql`${table.priority} in ('low','normal','high','urgent')`),
    check("cases_customer", sql`${table.status} = 'draft' or ${table.customerId} is not null`),
    check("cases_number", sql`(${table.status} = 'draft') = (${table.caseNumber} is null)`),
    check(
      "cases_store",
      sql`${table.status} in ('draft','pending','cancelled') or ${table.partnerId} is not null`,
    ),
    check("cases_visit", sql`(${table.visitStart} is null) = (${table.visitEnd} is null)`),
    check("cases_visit_order", sql`${table.visitStart} < ${table.visitEnd}`),
    // Each order of the list, over all cases and over a store's: `platform/db/list` reads them either way round.
    index("cases_created").on(table.createdAt.desc(), table.id.desc()),
    index("cases_updated").on(table.updatedAt.desc(), table.id.desc()),
    index("cases_numbered").on(table.caseNumber.desc(), table.id.desc()),
    index("cases_requested").on(table.requestedDate.desc(), table.id.desc()),
    index("cases_visit").on(table.visitStart.desc(), table.id.desc()),
    index("cases_pressing").on(pressing(table), table.id.desc()),
    index("cases_partner_created").on(table.partnerId, table.createdAt.desc(), table.id.desc()),
    index("cases_partner_updated").on(table.partnerId, table.updatedAt.desc(), table.id.desc()),
    index("cases_partner_numbered").on(table.partnerId, table.caseNumber.desc(), table.id.desc()),
    index("cases_partner_requested").on(table.partnerId, table.requestedDate.desc(), table.id.desc()),
    index("cases_partner_visits").on(table.partnerId, table.visitStart.desc(), table.id.desc()),
    index("cases_partner_pressing").on(table.partnerId, pressing(table), table.id.desc()),
    // What it is narrowed by, newest first.
    index("cases_status_created").on(table.status, table.createdAt.desc(), table.id.desc()),
    index("cases_status_numbered").on(table.status, table.caseNumber.desc(), table.id.desc()),
    index("cases_status_visit").on(table.status, table.visitStart.desc(), table.id.desc()),
    index("cases_kind_created").on(table.kind, table.createdAt.desc(), table.id.desc()),
    index("cases_pressing_created").on(pressing(table), table.createdAt.desc(), table.id.desc()),
    index("cases_customer_created").on(table.customerId, table.createdAt.desc()),
    index("cases_declined")
      .on(table.createdAt.desc(), table.id.desc())
      .where(sql`${table.declineReason} is not null`),
    index("cases_partner_in_status").on(
      table.partnerId,
      table.status,
      table.createdAt.desc(),
      table.id.desc(),
    ),
    index("cases_partner_to_approve")
      .on(table.partnerId, table.createdAt.desc(), table.id.desc())
      .where(sql`${table.status} = 'reported' and not ${table.reportApproved}`),
    // What `app.store_sees` asks: whether a store has an open visit of a customer.
    index("cases_in_sight")
      .on(table.customerId, table.partnerId)
      .where(
        sql`${table.status} in ('confirmed','assigned','in_progress','completed') or (${table.status} = 'reported' and not ${table.reportApproved})`,
      ),
    index("cases_search_pieces").using("gin", searchPieces(table.searchText)),
    ...maintenancePolicies("cases"),
    readPolicy("cases", adminRole),
    writePolicy("cases", operatorRole),
    readPolicy("cases", partnerRole, sql`${table.partnerId} = ${currentPartnerId}`),
    // A store may write a case only for a customer it may see: else a case would open any customer to it.
    pgPolicy("cases_partner_insert", { to: partnerRole, for: "insert", withCheck: ofOwnPartner(table) }),
    pgPolicy("cases_partner_update", {
      to: partnerRole,
      for: "update",
      using: sql`${table.partnerId} = ${currentPartnerId}`,
      withCheck: ofOwnPartner(table),
    }),
    pgPolicy("cases_partner_delete", {
      to: partnerRole,
      for: "delete",
      using: sql`${table.partnerId} = ${currentPartnerId}`,
    }),
    pgPolicy("cases_only_drafts_deleted", {
      as: "restrictive",
      to: [operatorRole, partnerRole],
      for: "delete",
      using: sql`${table.status} = 'draft'`,
    }),
    // Closed and out of sight, a visit cannot be opened again by whoever went: it would open the customer too.
    writePolicy("cases", conciergeRole, ofOwnVisit(table), sql`${ofOwnVisit(table)} and ${inSight(table)}`),
  ],
);

export const casesGrants = grants(cases, {
  admin: "S",
  operator: "SIUD",
  partner: "SIUD",
  concierge: {
    S: "all",
    U: [
      "status",
      "statusSince",
      "visitStart",
      "visitEnd",
      "startedAt",
      "finishedAt",
      "conciergeSeenAt",
      "reportApproved",
      "updatedAt",
      "version",
    ],
  },
});

/**
 * One row a concierge and case, written by the trigger `book_visit` alone from `cases`; the exclusion
 * constraint on it forbids double booking, whatever the client did.
 */
export const caseAssignments = pgTable(
  "case_assignments",
  {
    caseId: integer()
      .notNull()
      .references(() => cases.id),
    conciergeId: integer()
      .notNull()
      .references(() => concierges.id),
    partnerId: integer().notNull(),
    customerId: integer().notNull(),
    isPrimary: boolean().notNull(),
    /** False once the case is cancelled: the concierge no longer sees it. */
    isActive: boolean().notNull().default(true),
    /** The booked time, [start, end); null while no time is set or once it is freed. */
    visitPeriod: instantRange(),
    /** The concierge's first look at the case. */
    seenAt: instant(),
    /** Set by triggers when somebody else changes the visit, cleared by the concierge's next look. */
    changedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.conciergeId] }),
    index("case_assignments_concierge").on(table.conciergeId, table.caseId),
    index("case_assignments_visible").on(table.conciergeId, table.customerId),
    ...maintenancePolicies("case_assignments"),
    readPolicy("case_assignments", adminRole),
    readPolicy("case_assignments", operatorRole),
    readPolicy("case_assignments", partnerRole, sql`${table.partnerId} = ${currentPartnerId}`),
    readPolicy("case_assignments", conciergeRole, sql`${table.conciergeId} = ${currentConciergeId}`),
    updatePolicy("case_assignments", conciergeRole, sql`${table.conciergeId} = ${currentConciergeId}`),
  ],
);

export const caseAssignmentsGrants = grants(caseAssignments, {
  admin: "S",
  operator: "S",
  partner: "S",
  concierge: { S: "all", U: ["seenAt", "changedAt"] },
});

/** Every transition, append-only. `partnerId` is the store of that moment: another store never sees it. */
export const caseHistory = pgTable(
  "case_history",
  {
    id: id(),
    caseId: integer().notNull(),
    partnerId: integer(),
    actorId: integer(),
    actorName: text().notNull(),
    actorType: text().notNull(),
    action: text().notNull(),
    fromStatus: text().$type<CaseStatus>(),
    toStatus: text().$type<CaseStatus>(),
    note: text(),
    at: instant()
      .notNull()
      .default(sql`now()`),
  },
  (table) => [
    index("case_history_case").on(table.caseId, table.id),
    ...maintenancePolicies("case_history"),
    readPolicy("case_history", adminRole),
    readPolicy("case_history", operatorRole),
    insertPolicy("case_history", operatorRole),
    readPolicy("case_history", partnerRole, sql`${table.partnerId} = ${currentPartnerId}`),
    insertPolicy("case_history", partnerRole, sql`${table.partnerId} = ${currentPartnerId}`),
    insertPolicy("case_history", conciergeRole, sql`${table.partnerId} = ${currentPartnerId}`),
  ],
);

export const caseHistoryGrants = grants(caseHistory, {
  admin: "S",
  operator: "SI",
  partner: "SI",
  concierge: "I",
  system: "SI",
});

/**
 * The customer as a store knew them when its visit ended: what it did stays readable once the customer has
 * left its sight. Written by the trigger `freeze_customer_facts` alone; no phone, no notes.
 */
export const caseCustomerFacts = pgTable(
  "case_customer_facts",
  {
    caseId: integer()
      .primaryKey()
      .references(() => cases.id),
    partnerId: integer().notNull(),
    customerId: integer().notNull(),
    memberNumber: text().notNull(),
    familyName: text().notNull(),
    givenName: text().notNull(),
    familyNameKana: text().notNull(),
    givenNameKana: text().notNull(),
    postalCode: text(),
    prefecture: text().notNull(),
    city: text().notNull(),
    addressLine: text().notNull(),
    building: text(),
    searchName: text().notNull(),
    takenAt: instant().notNull(),
    /** Until then the log is the store's, whatever is written afterwards; null while the visit is open. */
    closedAt: instant(),
  },
  (table) => [
    index("case_customer_facts_partner").on(table.partnerId),
    ...maintenancePolicies("case_customer_facts"),
    readPolicy("case_customer_facts", adminRole),
    readPolicy("case_customer_facts", operatorRole),
    readPolicy("case_customer_facts", partnerRole, sql`${table.partnerId} = ${currentPartnerId}`),
    readPolicy(
      "case_customer_facts",
      conciergeRole,
      sql`exists (select 1 from case_assignments a where a.case_id = ${table.caseId} and a.concierge_id = ${currentConciergeId} and a.is_active)`,
    ),
  ],
);

export const caseCustomerFactsGrants = grants(caseCustomerFacts, {
  admin: "S",
  operator: "S",
  partner: "S",
  concierge: "S",
});

/** Of a case one sees, of whose customer one sees what is written now. */
const ofCaseInSight = (table: { caseId: AnyPgColumn }) =>
  sql`exists (select 1 from cases c where c.id = ${table.caseId} and (c.customer_id is null or exists (select 1 from store_customers s where s.partner_id = ${currentPartnerId} and s.customer_id = c.customer_id)))`;
const writtenBeforeClosing = (table: { caseId: AnyPgColumn; at: AnyPgColumn }) =>
  sql`exists (select 1 from case_customer_facts f where f.case_id = ${table.caseId} and ${table.at} <= f.closed_at)`;
const readableLog = (table: { caseId: AnyPgColumn; at: AnyPgColumn }) =>
  sql`${ofCaseInSight(table)} or ${writtenBeforeClosing(table)}`;

/** 訪問前の対応履歴: appended to, with author and time. */
export const caseLogEntries = pgTable(
  "case_log_entries",
  {
    id: id(),
    caseId: integer()
      .notNull()
      .references(() => cases.id),
    authorId: integer().notNull(),
    authorName: text().notNull(),
    body: text().notNull(),
    at: instant()
      .notNull()
      .default(sql`now()`),
  },
  (table) => [
    index("case_log_entries_case").on(table.caseId, table.id),
    ...maintenancePolicies("case_log_entries"),
    readPolicy("case_log_entries", adminRole),
    readPolicy("case_log_entries", operatorRole),
    insertPolicy("case_log_entries", operatorRole),
    readPolicy("case_log_entries", partnerRole, readableLog(table)),
    insertPolicy("case_log_entries", partnerRole, ofCaseInSight(table)),
    readPolicy("case_log_entries", conciergeRole, readableLog(table)),
    insertPolicy("case_log_entries", conciergeRole, ofCaseInSight(table)),
  ],
);

export const caseLogEntriesGrants = grants(caseLogEntries, {
  admin: "S",
  operator: "SI",
  partner: "SI",
  concierge: "SI",
  system: "SI",
});

/** The last number given on each Tokyo day. */
export const caseNumberCounters = pgTable("case_number_counters", {
  day: date().primaryKey(),
  last: integer().notNull(),
});

export const caseNumberCountersGrants = grants(caseNumberCounters, {});
