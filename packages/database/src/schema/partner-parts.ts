import type { PartnerRequestKind, PartnerRequestStatus } from "@magokoro/domain/partner/partner-request";
import { sql } from "drizzle-orm";
import {
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { id, instant } from "./columns";
import { grants } from "./grants";
import { services } from "./masters";
import { concierges, partners } from "./partners";
import {
  adminRole,
  conciergeRole,
  currentPartnerId,
  insertPolicy,
  maintenancePolicies,
  operatorRole,
  partnerRole,
  readPolicy,
  updatePolicy,
  writePolicy,
} from "./roles";

const made = () => ({
  createdAt: instant()
    .notNull()
    .default(sql`now()`),
  createdBy: integer(),
});

/**
 * What a store pays, from a first day on. Rows are added and, before their first day, taken back; none is ever
 * changed, so that a report can name the one it was worked out by.
 */
export const partnerRates = pgTable(
  "partner_rates",
  {
    id: id(),
    partnerId: integer()
      .notNull()
      .references(() => partners.id),
    /** In force from this day until the next version's. */
    validFrom: date().notNull(),
    /** Basis points: 1000 is 10 %. */
    primaryRateBp: integer().notNull(),
    performerRateBp: integer().notNull(),
    ...made(),
  },
  (table) => [
    unique("partner_rates_day").on(table.partnerId, table.validFrom),
    check(
      "partner_rates_share",
      sql`least(${table.primaryRateBp}, ${table.performerRateBp}) >= 0 and ${table.primaryRateBp} + ${table.performerRateBp} <= 10000`,
    ),
    ...maintenancePolicies("partner_rates"),
    writePolicy("partner_rates", adminRole),
    readPolicy("partner_rates", partnerRole, sql`${table.partnerId} = ${currentPartnerId}`),
    readPolicy("partner_rates", conciergeRole, sql`${table.partnerId} = ${currentPartnerId}`),
  ],
);

// Operators read reports without pay, and no rates either.
export const partnerRatesGrants = grants(partnerRates, { admin: "SID", partner: "S", concierge: "S" });

/** Which services a store offers; a row is an offer. */
export const partnerServices = pgTable(
  "partner_services",
  {
    partnerId: integer()
      .notNull()
      .references(() => partners.id),
    serviceId: integer()
      .notNull()
      .references(() => services.id),
    /** Yen without tax where the store has a price of its own; null is the service's base price. */
    price: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.partnerId, table.serviceId] }),
    check("partner_services_price", sql`${table.price} >= 0`),
    ...maintenancePolicies("partner_services"),
    writePolicy("partner_services", adminRole),
    readPolicy("partner_services", operatorRole),
    writePolicy("partner_services", partnerRole, sql`${table.partnerId} = ${currentPartnerId}`),
  ],
);

export const partnerServicesGrants = grants(partnerServices, {
  admin: "SIUD",
  operator: "S",
  partner: "SIUD",
});

/** What a store asks headquarters for; the answer stays with it. */
export const partnerRequests = pgTable(
  "partner_requests",
  {
    id: id(),
    partnerId: integer()
      .notNull()
      .references(() => partners.id),
    kind: text().$type<PartnerRequestKind>().notNull(),
    /** Of a request for an account: whose. */
    conciergeId: integer().references(() => concierges.id),
    /** What is wished, as its kind's schema says. */
    wish: jsonb().$type<Record<string, unknown>>().notNull(),
    message: text(),
    status: text().$type<PartnerRequestStatus>().notNull().default("open"),
    requesterName: text().notNull(),
    answererName: text(),
    answer: text(),
    answeredAt: instant(),
    ...made(),
    version: integer().notNull().default(1),
  },
  (table) => [
    check("partner_requests_kind", sql`${table.kind} in ('code', 'contract', 'rates', 'areas', 'account')`),
    check("partner_requests_status", sql`${table.status} in ('open', 'granted', 'declined', 'withdrawn')`),
    // One open wish of a kind: a second tap, or two of one store.
    uniqueIndex("partner_requests_open")
      .on(table.partnerId, table.kind, sql`coalesce(${table.conciergeId}, 0)`)
      .where(sql`${table.status} = 'open'`),
    index("partner_requests_created").on(table.createdAt.desc(), table.id.desc()),
    index("partner_requests_status").on(table.status, table.createdAt.desc(), table.id.desc()),
    index("partner_requests_partner").on(table.partnerId, table.createdAt.desc(), table.id.desc()),
    ...maintenancePolicies("partner_requests"),
    readPolicy("partner_requests", adminRole),
    updatePolicy("partner_requests", adminRole),
    readPolicy("partner_requests", partnerRole, sql`${table.partnerId} = ${currentPartnerId}`),
    insertPolicy(
      "partner_requests",
      partnerRole,
      sql`${table.partnerId} = ${currentPartnerId} and ${table.status} = 'open'`,
    ),
    updatePolicy(
      "partner_requests",
      partnerRole,
      sql`${table.partnerId} = ${currentPartnerId} and ${table.status} = 'open'`,
      sql`${table.partnerId} = ${currentPartnerId} and ${table.status} = 'withdrawn'`,
    ),
  ],
);

export const partnerRequestsGrants = grants(partnerRequests, {
  admin: { S: "all", U: ["status", "answererName", "answer", "answeredAt", "version"] },
  partner: {
    S: "all",
    I: ["partnerId", "kind", "conciergeId", "wish", "message", "requesterName", "createdBy"],
    U: ["status", "version"],
  },
});
