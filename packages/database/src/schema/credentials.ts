import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bytes, id, instant } from "./columns";
import { grants } from "./grants";
import { adminRole, maintenancePolicies, readPolicy } from "./roles";
import { users } from "./users";

/* What proves who somebody is. Only the system role, that is signing in and its neighbours, reads these. */

const now = sql`now()`;
const owner = () =>
  integer()
    .notNull()
    .references(() => users.id);

/** Earlier passwords, hashed; the newest five cannot be taken again. */
export const passwordHistory = pgTable(
  "password_history",
  {
    id: id(),
    userId: owner(),
    passwordHash: text().notNull(),
    replacedAt: instant().notNull().default(now),
  },
  (table) => [
    index("password_history_user").on(table.userId, table.id),
    ...maintenancePolicies("password_history"),
  ],
);

export const passwordHistoryGrants = grants(passwordHistory, {});

/** Reset links: the token's SHA-256 alone; used once. */
export const passwordResets = pgTable(
  "password_resets",
  {
    tokenHash: bytes().primaryKey(),
    userId: owner(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (table) => [
    index("password_resets_user").on(table.userId),
    index("password_resets_expiry").on(table.expiresAt),
    ...maintenancePolicies("password_resets"),
  ],
);

export const passwordResetsGrants = grants(passwordResets, {});

/** One authenticator (TOTP) for each account; it counts from `confirmedAt` on. */
export const secondFactors = pgTable(
  "second_factors",
  {
    userId: integer()
      .primaryKey()
      .references(() => users.id),
    /** Sealed under DATA_SECRETS: a dump of the database makes no codes. */
    sealedSecret: text().notNull(),
    confirmedAt: instant(),
    /** The newest 30 s step whose code was taken: a code overheard cannot be used again. */
    lastStep: bigint({ mode: "number" }).notNull().default(0),
    createdAt: instant().notNull().default(now),
  },
  () => [...maintenancePolicies("second_factors"), readPolicy("second_factors", adminRole)],
);

export const secondFactorsGrants = grants(secondFactors, { admin: { S: ["userId", "confirmedAt"] } });

export const recoveryCodes = pgTable(
  "recovery_codes",
  { userId: owner(), codeHash: bytes().notNull(), usedAt: instant() },
  (table) => [
    primaryKey({ columns: [table.userId, table.codeHash] }),
    ...maintenancePolicies("recovery_codes"),
  ],
);

export const recoveryCodesGrants = grants(recoveryCodes, {});

/**
 * Failed sign-ins of one account from one address. Locks count by both, so that nobody can keep an owner
 * out from elsewhere; addresses nobody has an account for are counted alike, so that a lock tells nothing.
 */
export const loginGuards = pgTable(
  "login_guards",
  {
    /** SHA-256 of the mail address typed. */
    accountKey: bytes().notNull(),
    /** An IPv4 address or an IPv6 /64. */
    address: text().notNull(),
    userId: integer().references(() => users.id),
    failures: integer().notNull().default(0),
    /** `infinity`: until a reset or an administrator. */
    lockedUntil: instant(),
    lastFailedAt: instant(),
    /** From here the account has signed in before: the limit for strange addresses does not hold it. */
    lastSucceededAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.accountKey, table.address] }),
    index("login_guards_locked")
      .on(table.userId)
      .where(sql`${table.lockedUntil} is not null`),
    check("login_guards_failures", sql`${table.failures} >= 0`),
    ...maintenancePolicies("login_guards"),
    readPolicy("login_guards", adminRole),
  ],
);

export const loginGuardsGrants = grants(loginGuards, { admin: { S: ["userId", "lockedUntil"] } });
