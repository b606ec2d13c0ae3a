import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgSequence, pgTable, text } from "drizzle-orm/pg-core";
import { editable, id, instant, isLocated, location } from "./columns";
import { grants } from "./grants";
import {
  adminRole,
  conciergeRole,
  currentPartnerId,
  maintenancePolicies,
  operatorRole,
  partnerRole,
  readPolicy,
  writePolicy,
} from "./roles";
import { concierges, partners } from "./partners";

/** Of a store's rows a concierge reads those of own visits alone: one comparison for both roles. */
const inSight = (column: unknown) =>
  sql`exists (select 1 from store_customers s where s.partner_id = ${currentPartnerId} and s.customer_id = ${column})`;

export const memberNumberSequence = pgSequence("member_number_seq");

/**
 * Now in `customer_billing` and `customer_office_notes`, with which triggers keep these in step both ways:
 * for as long as the release that knew no others may still run. Nothing of ours reads or writes them; the
 * release after this one drops them, with the triggers.
 */
const movedOut = () => ({
  billingName: text(),
  billingPostalCode: text(),
  billingAddress: text(),
  registrationRoute: text(),
  referrerCode: text(),
  paymentMethod: text(),
  collectionMethod: text(),
  dmRefused: boolean().notNull().default(false),
  callCenterMemo: text(),
});

export const customers = pgTable(
  "customers",
  {
    id: id(),
    memberNumber: text()
      .notNull()
      .unique()
      .default(sql`'M' || lpad(nextval('member_number_seq')::text, 7, '0')`),
    familyName: text().notNull(),
    givenName: text().notNull(),
    familyNameKana: text().notNull(),
    givenNameKana: text().notNull(),
    gender: text().$type<"male" | "female" | "other">(),
    birthDate: date(),
    /** Phones are E.164. */
    homePhone: text(),
    mobilePhone: text(),
    email: text(),
    postalCode: text(),
    prefecture: text().notNull(),
    city: text().notNull(),
    addressLine: text().notNull(),
    building: text(),
    ...location(),
    partnerId: integer().references(() => partners.id),
    primaryConciergeId: integer().references(() => concierges.id),
    isFacility: boolean().notNull().default(false),
    deceasedAt: date(),
    careCallRefused: boolean().notNull().default(false),
    addressFaulty: boolean().notNull().default(false),
    hobbies: text(),
    notes: text(),
    alertNote: text(),
    status: text().$type<"prospect" | "active" | "inactive">().notNull().default("active"),
    /** `normalizeSearchText` of names and kana: what a search word is compared with. */
    searchName: text().notNull(),
    searchAddress: text().notNull(),
    /** National digits of every phone, separated by a space. */
    searchPhone: text().notNull(),
    /** Two-character grams of the texts and four-digit grams of the phones (GIN). */
    searchGrams: text().array().notNull().default([]),
    /** Derived from reports, kept by the trigger `count_visit`. */
    visitCount: integer().notNull().default(0),
    lastVisitAt: instant(),
    lastServiceName: text(),
    lastConciergeName: text(),
    createdBy: integer(),
    ...editable(),
    ...movedOut(),
  },
  (table) => [
    index("customers_search").using("gin", table.searchGrams),
    index("customers_kana").on(table.familyNameKana, table.givenNameKana, table.id),
    // Each order of the list, and what it is narrowed by: `platform/db/list` reads them either way round.
    index("customers_created").on(table.createdAt.desc(), table.id.desc()),
    index("customers_by_kana").on(
      sql`(${table.familyNameKana} || ${table.givenNameKana}) DESC NULLS LAST`,
      table.id.desc(),
    ),
    index("customers_last_visit").on(table.lastVisitAt.desc(), table.id.desc()),
    index("customers_visits").on(table.visitCount.desc(), table.id.desc()),
    index("customers_numbered").on(table.memberNumber.desc(), table.id.desc()),
    // How a name or a number begins, whatever the database's collation.
    index("customers_kana_start").on(table.familyNameKana.op("text_pattern_ops")),
    index("customers_number_start").on(table.memberNumber.op("text_pattern_ops")),
    index("customers_status").on(table.status, table.createdAt.desc(), table.id.desc()),
    index("customers_partner").on(table.partnerId),
    index("customers_home_phone").on(table.homePhone),
    index("customers_mobile_phone").on(table.mobilePhone),
    check("customers_location", isLocated(table)),
    check("customers_status", sql`${table.status} in ('prospect', 'active', 'inactive')`),
    ...maintenancePolicies("customers"),
    readPolicy("customers", adminRole),
    writePolicy("customers", operatorRole),
    writePolicy("customers", partnerRole, inSight(table.id)),
    readPolicy("customers", conciergeRole, inSight(table.id)),
  ],
);

export const customersGrants = grants(customers, {
  admin: "S",
  operator: "SIU",
  partner: {
    S: { allBut: ["callCenterMemo"] },
    I: { allBut: ["callCenterMemo"] },
    // Whose customer it is, is not the store's to say: it would open to itself who is only passing through.
    U: { allBut: ["callCenterMemo", "partnerId"] },
  },
  concierge: {
    S: [
      "id",
      "memberNumber",
      "familyName",
      "givenName",
      "familyNameKana",
      "givenNameKana",
      "gender",
      "birthDate",
      "homePhone",
      "mobilePhone",
      "postalCode",
      "prefecture",
      "city",
      "addressLine",
      "building",
      "latitude",
      "longitude",
      "locationPrecision",
      "isFacility",
      "deceasedAt",
      "addressFaulty",
      "hobbies",
      "notes",
      "alertNote",
      "partnerId",
      "primaryConciergeId",
      "status",
      "version",
      "searchName",
      "searchAddress",
      "searchPhone",
      "searchGrams",
    ],
  },
});

/**
 * How a customer is billed, came to us and may be written to: what a visit needs not. A concierge never
 * sees it. Each customer has one row.
 */
export const customerBilling = pgTable(
  "customer_billing",
  {
    customerId: integer()
      .primaryKey()
      .references(() => customers.id),
    billingName: text(),
    billingPostalCode: text(),
    billingAddress: text(),
    paymentMethod: text().notNull(),
    collectionMethod: text().notNull(),
    registrationRoute: text().notNull(),
    referrerCode: text(),
    dmRefused: boolean().notNull().default(false),
  },
  (table) => [
    ...maintenancePolicies("customer_billing"),
    readPolicy("customer_billing", adminRole),
    writePolicy("customer_billing", operatorRole),
    writePolicy("customer_billing", partnerRole, inSight(table.customerId)),
  ],
);

export const customerBillingGrants = grants(customerBilling, { admin: "S", operator: "SIU", partner: "SIU" });

/** What the office keeps about a customer for itself: no store ever sees it. No row, no notes. */
export const customerOfficeNotes = pgTable(
  "customer_office_notes",
  {
    customerId: integer()
      .primaryKey()
      .references(() => customers.id),
    callCenterMemo: text(),
  },
  () => [
    ...maintenancePolicies("customer_office_notes"),
    readPolicy("customer_office_notes", adminRole),
    writePolicy("customer_office_notes", operatorRole),
  ],
);

export const customerOfficeNotesGrants = grants(customerOfficeNotes, { admin: "S", operator: "SIU" });

/** 関係者: family, neighbours, a care manager. */
export const customerContacts = pgTable(
  "customer_contacts",
  {
    id: id(),
    customerId: integer()
      .notNull()
      .references(() => customers.id),
    name: text().notNull(),
    kana: text().notNull(),
    relationship: text().notNull(),
    isLivingTogether: boolean().notNull().default(false),
    phone: text(),
    email: text(),
    isEmergency: boolean().notNull().default(false),
  },
  (table) => [
    index("customer_contacts_customer").on(table.customerId),
    ...maintenancePolicies("customer_contacts"),
    readPolicy("customer_contacts", adminRole),
    writePolicy("customer_contacts", operatorRole),
    writePolicy("customer_contacts", partnerRole, inSight(table.customerId)),
    readPolicy("customer_contacts", conciergeRole, inSight(table.customerId)),
  ],
);

export const customerContactsGrants = grants(customerContacts, {
  admin: "S",
  operator: "SIUD",
  partner: "SIUD",
  concierge: "S",
});
