import { textSearchGrams } from "@magokoro/domain/text/search-grams";
import type { Scope } from "../scope";
import { escapeLike, type SqlConditions } from "../sql-conditions";

/**
 * A text with this part in it, by the index on `app.search_pieces(text)`: every character and every two
 * neighbouring ones. Under a role whose policy narrows the table no such index may be asked before the policy;
 * there the few rows it leaves are compared.
 */
export function hasPart(where: SqlConditions, sql: string, word: string, scope: Scope): string {
  const isAlike = `${sql} LIKE ${where.param(`%${escapeLike(word)}%`)}`;
  if (scope.kind === "partner" || scope.kind === "visits") return isAlike;
  const grams = textSearchGrams(word);
  const pieces = where.param(grams.length > 0 ? grams : [word]);
  return `app.search_pieces(${sql}) @> ${pieces}::text[] AND ${isAlike}`;
}
