import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { id, instant } from "./columns";
import { grants } from "./grants";
import {
  conciergeRole,
  currentUserId,
  maintenancePolicies,
  operatorRole,
  readPolicy,
  updatePolicy,
} from "./roles";
import { users } from "./users";

/**
 * What somebody is told in the app until they confirm it; written by `app.add_notice` in the transaction of
 * its cause. The facts say enough by themselves: the case may leave its reader's sight by that very cause.
 */
export const notices = pgTable(
  "notices",
  {
    id: id(),
    userId: integer()
      .notNull()
      .references(() => users.id),
    kind: text().notNull(),
    caseId: integer(),
    facts: jsonb().$type<Record<string, unknown>>().notNull(),
    createdAt: instant()
      .notNull()
      .default(sql`now()`),
    readAt: instant(),
  },
  (table) => [
    index("notices_unread")
      .on(table.userId, table.id)
      .where(sql`${table.readAt} is null`),
    index("notices_created").on(table.createdAt),
    ...maintenancePolicies("notices"),
    ...[operatorRole, conciergeRole].flatMap((role) => [
      readPolicy("notices", role, sql`${table.userId} = ${currentUserId}`),
      updatePolicy("notices", role, sql`${table.userId} = ${currentUserId}`),
    ]),
  ],
);

/** Confirmed by its reader, and nothing else of it changes. */
export const noticesGrants = grants(notices, {
  operator: { S: "all", U: ["readAt"] },
  concierge: { S: "all", U: ["readAt"] },
});
