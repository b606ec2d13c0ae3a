import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { bytes, id, instant } from "./columns";
import { grants } from "./grants";
import { maintenancePolicies } from "./roles";

/** Signed-in devices, where Redis is not configured. */
export const sessions = pgTable(
  "sessions",
  {
    id: uuid().primaryKey(),
    userId: integer().notNull(),
    userAgent: text().notNull(),
    ip: text().notNull(),
    createdAt: instant().notNull(),
    lastUsedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
    /** SHA-256 of the refresh token in force; the token itself is nowhere. */
    currentHash: bytes().notNull().unique(),
    parentHash: bytes(),
    parentRotatedAt: instant(),
    /** The successor, sealed under a key that only the holder of the parent token can derive. */
    sealedSuccessor: bytes(),
  },
  (table) => [index("sessions_user").on(table.userId), ...maintenancePolicies("sessions")],
);

export const sessionsGrants = grants(sessions, {});

export const sessionSpentTokens = pgTable(
  "session_spent_tokens",
  {
    tokenHash: bytes().primaryKey(),
    sessionId: uuid()
      .notNull()
      .references(() => sessions.id, { onDelete: "cascade" }),
    spentAt: instant().notNull(),
  },
  (table) => [
    index("session_spent_tokens_session").on(table.sessionId),
    ...maintenancePolicies("session_spent_tokens"),
  ],
);

export const sessionSpentTokensGrants = grants(sessionSpentTokens, {});

/** The table rate-limiter-flexible keeps (made UNLOGGED: limits may start afresh after a crash). */
export const rateLimits = pgTable("rate_limits", {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: bigint({ mode: "number" }),
});

export const rateLimitsGrants = grants(rateLimits, {});

export const cacheEntries = pgTable("cache_entries", {
  key: text().primaryKey(),
  value: jsonb().notNull(),
  expiresAt: instant().notNull(),
});

export const cacheEntriesGrants = grants(cacheEntries, {});

/** The local mailbox shown at /dev/mail where no mail transport is configured. */
export const mailbox = pgTable(
  "mailbox",
  {
    id: id(),
    messageId: text().notNull().unique(),
    fromAddress: text().notNull(),
    toAddress: text().notNull(),
    subject: text().notNull(),
    html: text().notNull(),
    text: text().notNull(),
    sentAt: instant()
      .notNull()
      .default(sql`now()`),
  },
  () => maintenancePolicies("mailbox"),
);

export const mailboxGrants = grants(mailbox, {});
