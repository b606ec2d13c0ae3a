import { sql } from "drizzle-orm";
import {
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";
import { editable, id } from "./columns";
import { grants } from "./grants";
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
} from "./roles";

/** A franchise store (加盟店). */
export const partners = pgTable(
  "partners",
  {
    id: id(),
    code: text().notNull().unique(),
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
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    businessHours: text(),
    closedDays: jsonb().$type<number[]>().notNull().default([]),
    contractFrom: date(),
    contractTo: date(),
    invoiceNumber: text(),
    /** Basis points: 1000 is 10 %. Frozen into each report. */
    primaryRateBp: integer().notNull().default(1000),
    performerRateBp: integer().notNull().default(5000),
    status: text().$type<"active" | "inactive">().notNull().default("active"),
    notes: text(),
    ...editable(),
  },
  (table) => [
    check("partners_status", sql`${table.status} in ('active', 'inactive')`),
    ...maintenancePolicies("partners"),
    readPolicy("partners", adminRole),
    readPolicy("partners", operatorRole),
    readPolicy("partners", partnerRole, sql`${table.id} = ${currentPartnerId}`),
    readPolicy("partners", conciergeRole, sql`${table.id} = ${currentPartnerId}`),
  ],
);

export const partnersGrants = grants(partners, {
  admin: "S",
  operator: "S",
  partner: "S",
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
    ...maintenancePolicies("partner_service_areas"),
    readPolicy("partner_service_areas", adminRole),
    readPolicy("partner_service_areas", operatorRole),
    readPolicy("partner_service_areas", partnerRole, sql`${table.partnerId} = ${currentPartnerId}`),
  ],
);

export const partnerServiceAreasGrants = grants(partnerServiceAreas, {
  admin: "S",
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
    status: text().$type<"active" | "inactive">().notNull().default("active"),
    ...editable(),
  },
  (table) => [
    index("concierges_partner").on(table.partnerId, table.kana),
    check("concierges_status", sql`${table.status} in ('active', 'inactive')`),
    ...maintenancePolicies("concierges"),
    readPolicy("concierges", adminRole),
    // Issuing an account may make the concierge it is for.
    insertPolicy("concierges", adminRole),
    readPolicy("concierges", operatorRole),
    readPolicy("concierges", partnerRole, sql`${table.partnerId} = ${currentPartnerId}`),
    readPolicy("concierges", conciergeRole, sql`${table.partnerId} = ${currentPartnerId}`),
  ],
);

export const conciergesGrants = grants(concierges, {
  admin: { S: "all", I: ["partnerId", "name", "kana", "email"] },
  operator: "S",
  partner: "S",
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
