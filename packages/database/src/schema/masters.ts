import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { editable, id } from "./columns";
import { grants } from "./grants";

/** Masters hold no person and no store: every role reads them, none but the owner writes (for now). */
export const serviceTypes = pgTable("service_types", {
  id: id(),
  name: text().notNull(),
  status: text().$type<"active" | "inactive">().notNull().default("active"),
  displayOrder: integer().notNull().default(0),
  ...editable(),
});

export const serviceTypesGrants = grants(serviceTypes, {
  admin: "S",
  operator: "S",
  partner: "S",
  concierge: "S",
});

export const supportTypes = pgTable("support_types", {
  id: id(),
  name: text().notNull(),
  status: text().$type<"active" | "inactive">().notNull().default("active"),
  displayOrder: integer().notNull().default(0),
  ...editable(),
});

export const supportTypesGrants = grants(supportTypes, {
  admin: "S",
  operator: "S",
  partner: "S",
  concierge: "S",
});

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
