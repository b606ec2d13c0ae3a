import type { DayHours } from "@magokoro/domain/date/week-hours";
import { sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { customers } from "./customers";
import { grants } from "./grants";
import { concierges, partners } from "./partners";
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

/** Concierges that the database shows to a store are its own. */
const ofOwnConcierge = (column: unknown) =>
  sql`exists (select 1 from concierges g where g.id = ${column} and g.partner_id = ${currentPartnerId})`;

/** Single days that differ from a concierge's week: off, or at other hours. */
export const conciergeDays = pgTable(
  "concierge_days",
  {
    conciergeId: integer()
      .notNull()
      .references(() => concierges.id),
    day: date().notNull(),
    /** Empty: off that day. */
    hours: jsonb().$type<DayHours>().notNull().default([]),
    note: text(),
  },
  (table) => [
    primaryKey({ columns: [table.conciergeId, table.day] }),
    ...maintenancePolicies("concierge_days"),
    readPolicy("concierge_days", adminRole),
    writePolicy("concierge_days", partnerRole, ofOwnConcierge(table.conciergeId)),
    readPolicy("concierge_days", conciergeRole, sql`${table.conciergeId} = ${currentConciergeId}`),
  ],
);

export const conciergeDaysGrants = grants(conciergeDays, { admin: "S", partner: "SIUD", concierge: "S" });

/**
 * 相性: whom a customer knows and likes, and who must not go there. Kept by the store; a concierge never
 * reads it.
 */
export const conciergeFits = pgTable(
  "concierge_fits",
  {
    conciergeId: integer()
      .notNull()
      .references(() => concierges.id),
    customerId: integer()
      .notNull()
      .references(() => customers.id),
    kind: text().$type<"familiar" | "ng">().notNull(),
    note: text(),
    createdAt: instant()
      .notNull()
      .default(sql`now()`),
    createdBy: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.conciergeId, table.customerId] }),
    index("concierge_fits_customer").on(table.customerId),
    check("concierge_fits_kind", sql`${table.kind} in ('familiar', 'ng')`),
    ...maintenancePolicies("concierge_fits"),
    readPolicy("concierge_fits", adminRole),
    readPolicy("concierge_fits", operatorRole),
    writePolicy(
      "concierge_fits",
      partnerRole,
      ofOwnConcierge(table.conciergeId),
      sql`${ofOwnConcierge(table.conciergeId)} and exists (select 1 from store_customers s where s.partner_id = ${currentPartnerId} and s.customer_id = ${table.customerId})`,
    ),
  ],
);

export const conciergeFitsGrants = grants(conciergeFits, { admin: "S", operator: "S", partner: "SIUD" });

/**
 * Who went to another store, as the one they left knew them: its cases and reports still say who was there.
 * Written with the move, by nobody else; what comes after is the other store's.
 */
export const formerConcierges = pgTable(
  "former_concierges",
  {
    partnerId: integer()
      .notNull()
      .references(() => partners.id),
    conciergeId: integer()
      .notNull()
      .references(() => concierges.id),
    name: text().notNull(),
    kana: text().notNull(),
    leftOn: date().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.partnerId, table.conciergeId] }),
    ...maintenancePolicies("former_concierges"),
    readPolicy("former_concierges", adminRole),
    readPolicy("former_concierges", operatorRole),
    readPolicy("former_concierges", partnerRole, sql`${table.partnerId} = ${currentPartnerId}`),
    readPolicy("former_concierges", conciergeRole, sql`${table.partnerId} = ${currentPartnerId}`),
  ],
);

export const formerConciergesGrants = grants(formerConcierges, {
  admin: "S",
  operator: "S",
  partner: "S",
  concierge: "S",
});
