import type { Column } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";

/** The name a column has in the database: the schema says `billingName`, PostgreSQL `billing_name`. */
export function columnName(column: Column): string {
  return column.keyAsName ? toSnakeCase(column.name) : column.name;
}
