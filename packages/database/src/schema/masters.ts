import { sql } from "drizzle-orm";
import { check, integer, pgTable, text } from "drizzle-orm/pg-core";
import { editable, id } from "./columns";
import { grants } from "./grants";

/** What every master has: a code and a name of its own, a place in the order, and a status instead of a deletion. */
const master = () => ({
  id: id(),
  /** What programs and files call the row; the default is for the release that gives none. */
  code: text()
    .notNull()
    .unique()
    .default(sql`'X' || upper(left(md5(gen_random_uuid()::text), 8))`),
  name: text().notNull().unique(),
  status: text().$type<"active" | "inactive">().notNull().default("active"),
  displayOrder: integer().notNull().default(0),
  ...editable(),
});

/**
 * Masters hold no person and no store: every role reads them, administrators write them and delete none. A code
 * is given with the row and stays. `fields` are those beside code and name.
 */
const masterRights = <const Field extends string = never>(fields: readonly Field[] = []) =>
  ({
    admin: {
      S: "all",
      I: ["code", "name", ...fields, "displayOrder"],
      U: ["name", ...fields, "status", "displayOrder", "updatedAt", "version"],
    },
    operator: "S",
    partner: "S",
    concierge: "S",
  }) as const;

export const serviceTypes = pgTable("service_types", master());
export const serviceTypesGrants = grants(serviceTypes, masterRights());

export const supportTypes = pgTable("support_types", master());
export const supportTypesGrants = grants(supportTypes, masterRights());

/** What a customer can ask for by name, with its price and time. */
export const services = pgTable(
  "services",
  {
    ...master(),
    kana: text().notNull(),
    serviceTypeId: integer()
      .notNull()
      .references(() => serviceTypes.id),
    supportTypeId: integer()
      .notNull()
      .references(() => supportTypes.id),
    /** Yen without tax. */
    basePrice: integer().notNull(),
    /** Basis points: 1000 is 10 %. */
    taxRateBp: integer().notNull().default(1000),
    minutes: integer().notNull(),
    /** What whoever goes must be able to do; of the same words as a concierge's `skills`. */
    skills: text().array().notNull().default([]),
  },
  (table) => [
    check("services_tax", sql`${table.taxRateBp} in (1000, 800)`),
    check("services_price", sql`${table.basePrice} >= 0 and ${table.minutes} > 0`),
  ],
);

export const servicesGrants = grants(
  services,
  masterRights(["kana", "serviceTypeId", "supportTypeId", "basePrice", "taxRateBp", "minutes", "skills"]),
);

/** The tables of the masters that headquarters edits, by noun. */
export const MASTER_TABLES = { serviceType: serviceTypes, supportType: supportTypes, service: services };
