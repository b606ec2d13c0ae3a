import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { editable, id } from "./columns";
import { grants } from "./grants";

/** What every master has: a name of its own, a place in the order, and a status instead of a deletion. */
const master = () => ({
  id: id(),
  name: text().notNull().unique(),
  status: text().$type<"active" | "inactive">().notNull().default("active"),
  displayOrder: integer().notNull().default(0),
  ...editable(),
});

/** Masters hold no person and no store: every role reads them, administrators write them and delete none. */
const masterRights = <const Field extends string>(fields: readonly Field[]) =>
  ({
    admin: {
      S: "all",
      I: [...fields, "displayOrder"],
      U: [...fields, "status", "displayOrder", "updatedAt", "version"],
    },
    operator: "S",
    partner: "S",
    concierge: "S",
  }) as const;

export const serviceTypes = pgTable("service_types", master());
export const serviceTypesGrants = grants(serviceTypes, masterRights(["name"]));

export const supportTypes = pgTable("support_types", master());
export const supportTypesGrants = grants(supportTypes, masterRights(["name"]));

/** The tables of the masters that headquarters edits, by noun. */
export const MASTER_TABLES = { serviceType: serviceTypes, supportType: supportTypes };

export const services = pgTable("services", {
  id: id(),
  name: text().notNull(),
  kana: text().notNull(),
  serviceTypeId: integer()
    .notNull()
    .references(() => serviceTypes.id),
  supportTypeId: integer()
    .notNull()
    .references(() => supportTypes.id),
  /** Yen without tax. */
  basePrice: integer().notNull(),
  minutes: integer().notNull(),
  status: text().$type<"active" | "inactive">().notNull().default("active"),
  displayOrder: integer().notNull().default(0),
  ...editable(),
});

export const servicesGrants = grants(services, { admin: "S", operator: "S", partner: "S", concierge: "S" });
