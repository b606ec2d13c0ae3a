import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  pgSequence,
  pgTable,
  text,
} from "drizzle-orm/pg-core";
import { editable, id, instant } from "./columns";
import {
  adminRole,
  conciergeRole,
  currentConciergeId,
  currentPartnerId,
  maintenancePolicies,
  operatorRole,
  partnerRole,
  readPolicy,
  writePolicy,
} from "./roles";
import { concierges, partners } from "./stores";

const ofOwnStore = (column: unknown) =>
  sql`exists (select 1 from store_customers s where s.partner_id = ${currentPartnerId} and s.customer_id = ${column})`;
const ofOwnVisits = (column: unknown) =>
  sql`exists (select 1 from case_assignments a where a.concierge_id = ${currentConciergeId} and a.is_active and a.customer_id = ${column})`;

export const memberNumberSequence = pgSequence("member_number_seq");

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
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    billingName: text(),
    billingPostalCode: text(),
    billingAddress: text(),
    partnerId: integer().references(() => partners.id),
    primaryConciergeId: integer().references(() => concierges.id),
    registrationRoute: text().notNull(),
    referrerCode: text(),
    paymentMethod: text().notNull(),
    collectionMethod: text().notNull(),
    isFacility: boolean().notNull().default(false),
    deceasedAt: date(),
    dmRefused: boolean().notNull().default(false),
    careCallRefused: boolean().notNull().default(false),
    addressFaulty: boolean().notNull().default(false),
    hobbies: text(),
    notes: text(),
    callCenterMemo: text(),
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
  },
  (table) => [
    index("customers_search").using("gin", table.searchGrams),
    index("customers_kana").on(table.familyNameKana, table.givenNameKana, table.id),
    index("customers_partner").on(table.partnerId),
    index("customers_home_phone").on(table.homePhone),
    index("customers_mobile_phone").on(table.mobilePhone),
    check("customers_status", sql`${table.status} in ('prospect', 'active', 'inactive')`),
    ...maintenancePolicies("customers"),
    readPolicy("customers", adminRole),
    writePolicy("customers", operatorRole),
    writePolicy("customers", partnerRole, ofOwnStore(table.id)),
    readPolicy("customers", conciergeRole, ofOwnVisits(table.id)),
  ],
);

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
    writePolicy("customer_contacts", partnerRole, ofOwnStore(table.customerId)),
    readPolicy("customer_contacts", conciergeRole, ofOwnVisits(table.customerId)),
  ],
);
