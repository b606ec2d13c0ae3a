import { sql } from "drizzle-orm";
import type { WeekHours } from "@magokoro/domain/date/week-hours";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { editable, id, isLocated, location, searchPieces } from "./columns";
import { grants } from "./grants";
import {
  adminRole,
  conciergeRole,
  currentConciergeId,
  currentPartnerId,
  deletePolicy,
  insertPolicy,
  maintenancePolicies,
  operatorRole,
  partnerRole,
  readPolicy,
  updatePolicy,
} from "./roles";

/**
 * For as long as the release that knows no others may still run: hours are `openHours` now, rates are rows of
 * `partner_rates`. Nothing of ours reads or writes them; the release after this one drops them.
 */
const formerTerms = () => ({
  businessHours: text(),
  closedDays: jsonb().$type<number[]>().notNull().default([]),
  primaryRateBp: integer().notNull().default(1000),
  performerRateBp: integer().notNull().default(5000),
});

export const partnerCodeSequence = pgSequence("partner_code_seq");

/** A franchise store (加盟店). */
export const partners = pgTable(
  "partners",
  {
    id: id(),
    code: text()
      .notNull()
      .unique()
      .default(sql`'P' || lpad(nextval('partner_code_seq')::text, 4, '0')`),
    name: text().notNull(),
    representative: text().notNull(),
    representativeKana: text().notNull(),
    phone: text().notNull(),
    email: text().notNull(),
    postalCode: text(),
    prefecture: text().notNull(),
    city: text().notNull(),
    addressLine: text().notNull(),
    building: text(),
    ...location(),
    /** When it works; a weekday that is not named is closed. */
    openHours: jsonb().$type<WeekHours>().notNull().default([]),
    /** Single days on which it is closed all the same, YYYY-MM-DD. */
    closedDates: jsonb().$type<string[]>().notNull().default([]),
    closesOnHolidays: boolean().notNull().default(false),
    /** Within how many of its own working hours it answers a request. */
    replyHours: integer().notNull().default(4),
    /** Who is asked while it is closed. */
    nightName: text(),
    nightPhone: text(),
    nightEmail: text(),
    contractFrom: date(),
    contractTo: date(),
    invoiceNumber: text(),
    /** The store itself may issue its concierges' accounts; else it asks headquarters. */
    mayIssueAccounts: boolean().notNull().default(false),
    status: text().$type<"active" | "inactive">().notNull().default("active"),
    notes: text(),
    ...editable(),
    ...formerTerms(),
  },
  (table) => [
    check("partners_location", isLocated(table)),
    check("partners_reply", sql`${table.replyHours} between 1 and 80`),
    // Each order of the list, and what it is narrowed by: `platform/db/list` reads them either way round.
    index("partners_by_code").on(table.code.desc(), table.id.desc()),
    index("partners_by_name").on(table.name.desc(), table.id.desc()),
    index("partners_created").on(table.createdAt.desc(), table.id.desc()),
    index("partners_status").on(table.status, table.code.desc(), table.id.desc()),
    index("partners_prefecture").on(table.prefecture, table.code.desc(), table.id.desc()),
    index("partners_search").using(
      "gin",
      searchPieces(
        sql`lower(${table.code} || ' ' || replace(${table.name}, ' ', '') || ' ' || ${table.prefecture} || ${table.city} || ' ' || replace(${table.representative}, ' ', ''))`,
      ),
    ),
    check("partners_status", sql`${table.status} in ('active', 'inactive')`),
    ...maintenancePolicies("partners"),
    readPolicy("partners", adminRole),
    insertPolicy("partners", adminRole),
    updatePolicy("partners", adminRole),
    readPolicy("partners", operatorRole),
    readPolicy("partners", partnerRole, sql`${table.id} = ${currentPartnerId}`),
    updatePolicy("partners", partnerRole, sql`${table.id} = ${currentPartnerId}`),
    readPolicy("partners", conciergeRole, sql`${table.id} = ${currentPartnerId}`),
  ],
);

export const partnersGrants = grants(partners, {
  admin: "SIU",
  operator: "S",
  partner: {
    S: "all",
    // Its own page, but for what it asks headquarters for: code, contract, status, who issues accounts.
    U: [
      "name",
      "representative",
      "representativeKana",
      "phone",
      "email",
      "postalCode",
      "prefecture",
      "city",
      "addressLine",
      "building",
      "latitude",
      "longitude",
      "locationPrecision",
      "openHours",
      "closedDates",
      "closesOnHolidays",
      "replyHours",
      "nightName",
      "nightPhone",
      "nightEmail",
      "invoiceNumber",
      "notes",
      "updatedAt",
      "version",
    ],
  },
  concierge: { S: ["id", "code", "name", "phone", "primaryRateBp", "performerRateBp", "email"] },
});

/** Where a store goes; a null city covers the whole prefecture. */
export const partnerServiceAreas = pgTable(
  "partner_service_areas",
  {
    id: id(),
    partnerId: integer()
      .notNull()
      .references(() => partners.id),
    prefecture: text().notNull(),
    city: text(),
  },
  (table) => [
    index("partner_service_areas_place").on(table.prefecture, table.city),
    unique("partner_service_areas_once").on(table.partnerId, table.prefecture, table.city).nullsNotDistinct(),
    ...maintenancePolicies("partner_service_areas"),
    readPolicy("partner_service_areas", adminRole),
    insertPolicy("partner_service_areas", adminRole),
    deletePolicy("partner_service_areas", adminRole),
    readPolicy("partner_service_areas", operatorRole),
    readPolicy("partner_service_areas", partnerRole, sql`${table.partnerId} = ${currentPartnerId}`),
  ],
);

export const partnerServiceAreasGrants = grants(partnerServiceAreas, {
  admin: "SID",
  operator: "S",
  partner: "S",
});

/** A visiting helper (コンシェルジュ) of one store. */
export const concierges = pgTable(
  "concierges",
  {
    id: id(),
    partnerId: integer()
      .notNull()
      .references(() => partners.id),
    name: text().notNull(),
    kana: text().notNull(),
    phone: text(),
    email: text().notNull(),
    birthDate: date(),
    address: text(),
    employmentType: text()
      .$type<"full_time" | "contract" | "part_time" | "temporary">()
      .notNull()
      .default("part_time"),
    hiredOn: date(),
    skills: text().array().notNull().default([]),
    /** When this person works; a weekday that is not named is off. Single days: `concierge_days`. */
    workingHours: jsonb().$type<WeekHours>().notNull().default([]),
    notes: text(),
    status: text().$type<"active" | "inactive">().notNull().default("active"),
    ...editable(),
  },
  (table) => [
    // Each order of the list, and what it is narrowed by: `platform/db/list` reads them either way round.
    index("concierges_partner").on(table.partnerId, table.kana.desc(), table.id.desc()),
    index("concierges_partner_hired").on(table.partnerId, table.hiredOn.desc(), table.id.desc()),
    index("concierges_by_kana").on(table.kana.desc(), table.id.desc()),
    index("concierges_search").using(
      "gin",
      searchPieces(
        sql`lower(replace(${table.name}, ' ', '') || ' ' || replace(${table.kana}, ' ', '') || ' ' || ${table.email})`,
      ),
    ),
    check("concierges_status", sql`${table.status} in ('active', 'inactive')`),
    ...maintenancePolicies("concierges"),
    // Issuing an account may make the concierge it is for; headquarters moves one to another store.
    readPolicy("concierges", adminRole),
    insertPolicy("concierges", adminRole),
    updatePolicy("concierges", adminRole),
    readPolicy("concierges", operatorRole),
    readPolicy("concierges", partnerRole, sql`${table.partnerId} = ${currentPartnerId}`),
    insertPolicy("concierges", partnerRole, sql`${table.partnerId} = ${currentPartnerId}`),
    updatePolicy("concierges", partnerRole, sql`${table.partnerId} = ${currentPartnerId}`),
    readPolicy("concierges", conciergeRole, sql`${table.partnerId} = ${currentPartnerId}`),
  ],
);

export const conciergesGrants = grants(concierges, {
  admin: {
    S: "all",
    I: ["partnerId", "name", "kana", "email"],
    U: ["partnerId", "status", "updatedAt", "version"],
  },
  operator: "S",
  partner: {
    S: "all",
    I: { allBut: ["status", "createdAt", "updatedAt", "version"] },
    // Whose concierge it is, is headquarters' to say.
    U: { allBut: ["partnerId", "createdAt"] },
  },
  // Of colleagues the name alone.
  concierge: { S: ["id", "partnerId", "name", "kana", "status"] },
});

/**
 * Which customers a store sees now: its own, and those of whom it has an open visit. Derived by
 * `app.store_sees`, kept by triggers on `cases` and `customers`, written by nobody else.
 */
export const partnerCustomers = pgTable(
  "store_customers",
  {
    partnerId: integer().notNull(),
    customerId: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.partnerId, table.customerId] }),
    index("store_customers_customer").on(table.customerId),
    ...maintenancePolicies("store_customers"),
    readPolicy("store_customers", adminRole),
    readPolicy("store_customers", operatorRole),
    readPolicy("store_customers", partnerRole, sql`${table.partnerId} = ${currentPartnerId}`),
    readPolicy(
      "store_customers",
      conciergeRole,
      sql`${table.partnerId} = ${currentPartnerId} and exists (select 1 from case_assignments a where a.concierge_id = ${currentConciergeId} and a.is_active and a.customer_id = ${table.customerId})`,
    ),
  ],
);

export const partnerCustomersGrants = grants(partnerCustomers, {
  admin: "S",
  operator: "S",
  partner: "S",
  concierge: "S",
});
