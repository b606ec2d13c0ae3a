import { sql, type SQL, type SQLWrapper } from "drizzle-orm";
import type { LocationPrecision } from "@magokoro/domain/place/location";
import { customType, doublePrecision, integer, text, timestamp, type AnyPgColumn } from "drizzle-orm/pg-core";

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

/** Where an address lies, in degrees (WGS 84), and how exactly that is known; all three or none. */
export const location = () => ({
  latitude: doublePrecision(),
  longitude: doublePrecision(),
  locationPrecision: text().$type<LocationPrecision>(),
});

/**
 * Of `location()`. A row of the release that knows no precision may have coordinates without one.
 */
export const isLocated = (table: Record<keyof ReturnType<typeof location>, AnyPgColumn>): SQL =>
  sql`(${table.latitude} is null) = (${table.longitude} is null) and ${table.latitude} between -90 and 90 and ${table.longitude} between -180 and 180 and ${table.locationPrecision} in ('point', 'town', 'city') and (${table.locationPrecision} is null or ${table.latitude} is not null)`;

export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/**
 * What a GIN index holds of a text, so that any part of it is found: each character and each two neighbouring
 * ones. The function stands in a migration.
 */
export const searchPieces = (text: SQLWrapper): SQL => sql`app.search_pieces(${text})`;
