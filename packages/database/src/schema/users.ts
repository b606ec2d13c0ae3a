import { sql } from "drizzle-orm";
import { boolean, check, integer, pgTable, text } from "drizzle-orm/pg-core";
import { editable, id, instant } from "./columns";
import {
  adminRole,
  conciergeRole,
  currentUserId,
  maintenancePolicies,
  operatorRole,
  partnerRole,
  readPolicy,
} from "./roles";
import { concierges, partners } from "./stores";

export const users = pgTable(
  "users",
  {
    id: id(),
    /** Lower case; what a person signs in with. */
    email: text().notNull().unique(),
    passwordHash: text().notNull(),
    name: text().notNull(),
    nameKana: text().notNull(),
    userType: text().$type<"admin" | "operator" | "partner" | "concierge">().notNull(),
    partnerId: integer().references(() => partners.id),
    conciergeId: integer().references(() => concierges.id),
    status: text().$type<"active" | "disabled">().notNull().default("active"),
    mustChangePassword: boolean().notNull().default(false),
    lastLoginAt: instant(),
    ...editable(),
  },
  (table) => [
    check("users_status", sql`${table.status} in ('active', 'disabled')`),
    check(
      "users_belong",
      sql`case ${table.userType}
        when 'partner' then ${table.partnerId} is not null and ${table.conciergeId} is null
        when 'concierge' then ${table.partnerId} is not null and ${table.conciergeId} is not null
        else ${table.partnerId} is null and ${table.conciergeId} is null end`,
    ),
    ...maintenancePolicies("users"),
    readPolicy("users", adminRole),
    readPolicy("users", operatorRole, sql`${table.id} = ${currentUserId}`),
    readPolicy("users", partnerRole, sql`${table.id} = ${currentUserId}`),
    readPolicy("users", conciergeRole, sql`${table.id} = ${currentUserId}`),
  ],
);
