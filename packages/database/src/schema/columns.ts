import { sql, type SQL, type SQLWrapper } from "drizzle-orm";
import { customType, integer, timestamp } from "drizzle-orm/pg-core";

export const id = () => integer().primaryKey().generatedAlwaysAsIdentity();

export const instant = () => timestamp({ withTimezone: true, mode: "date" });

/** Rows that people edit carry `version`: an update names the version it saw. */
export const editable = () => ({
  createdAt: instant()
    .notNull()
    .default(sql`now()`),
  updatedAt: instant()
    .notNull()
    .default(sql`now()`),
  version: integer().notNull().default(1),
});

export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/**
 * What a GIN index holds of a text, so that any part of it is found: each character and each two neighbouring
 * ones. The function stands in a migration.
 */
export const searchPieces = (text: SQLWrapper): SQL => sql`app.search_pieces(${text})`;
