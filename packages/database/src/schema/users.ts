import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { editable, id, instant, searchPieces } from "./columns";
import { grants } from "./grants";
import {
  adminRole,
  conciergeRole,
  currentUserId,
  insertPolicy,
  maintenancePolicies,
  operatorRole,
  partnerRole,
  readPolicy,
  updatePolicy,
} from "./roles";
import { concierges, partners } from "./partners";

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
    passwordChangedAt: instant()
      .notNull()
      .default(sql`now()`),
    lastLoginAt: instant(),
    /** In the file store: `profiles/{id}/avatar.jpg`. */
    avatarKey: text(),
    ...editable(),
  },
  (table) => [
    // One account for each concierge.
    uniqueIndex("users_concierge").on(table.conciergeId),
    // Each order of the list, and what it is narrowed by: `platform/db/list` reads them either way round.
    index("users_created").on(table.createdAt.desc(), table.id.desc()),
    index("users_by_kana").on(table.nameKana.desc(), table.id.desc()),
    index("users_by_email").on(table.email.desc(), table.id.desc()),
    index("users_last_login").on(table.lastLoginAt.desc(), table.id.desc()),
    index("users_type").on(table.userType, table.createdAt.desc(), table.id.desc()),
    index("users_status").on(table.status, table.createdAt.desc(), table.id.desc()),
    index("users_partner").on(table.partnerId, table.createdAt.desc(), table.id.desc()),
    index("users_search").using(
      "gin",
      searchPieces(
        sql`lower(replace(${table.name}, ' ', '') || ' ' || replace(${table.nameKana}, ' ', '') || ' ' || ${table.email})`,
      ),
    ),
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
    insertPolicy("users", adminRole),
    // Nobody edits or removes their own account: the database refuses it too.
    updatePolicy("users", adminRole, sql`${table.id} <> ${currentUserId}`),
    readPolicy("users", operatorRole, sql`${table.id} = ${currentUserId}`),
    readPolicy("users", partnerRole, sql`${table.id} = ${currentUserId}`),
    readPolicy("users", conciergeRole, sql`${table.id} = ${currentUserId}`),
  ],
);

/** No role but the system's reads a password hash. */
const WITHOUT_PASSWORD = { allBut: ["passwordHash"] } as const;

export const usersGrants = grants(users, {
  admin: {
    S: WITHOUT_PASSWORD,
    I: [
      "email",
      "passwordHash",
      "name",
      "nameKana",
      "userType",
      "partnerId",
      "conciergeId",
      "mustChangePassword",
    ],
    U: [
      "email",
      "name",
      "nameKana",
      "userType",
      "partnerId",
      "conciergeId",
      "status",
      "updatedAt",
      "version",
    ],
  },
  operator: { S: WITHOUT_PASSWORD },
  partner: { S: WITHOUT_PASSWORD },
  concierge: { S: WITHOUT_PASSWORD },
});
