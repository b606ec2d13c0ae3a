import { conciergeList, storeConciergeList } from "@magokoro/contract/concierges/concierge-list";
import { toHiragana } from "@magokoro/domain/text/normalize-search-text";
import { hasPart } from "../../platform/db/list/has-part";
import {
  defineListSource,
  ordered,
  orderedOrNull,
  type ListContext,
} from "../../platform/db/list/list-source";
import type { SqlConditions } from "../../platform/db/sql-conditions";
import { CONCIERGE_CARD, ofScope, STORE_CONCIERGE } from "./concierges.repository";

const wordsOf = (alias: string) =>
  `lower(replace(${alias}.name, ' ', '') || ' ' || replace(${alias}.kana, ' ', '') || ' ' || ${alias}.email)`;

/** A name is typed with or without the blank between its parts, and its reading in either kana. */
function searchConcierges(where: SqlConditions, word: string, { scope }: ListContext): string | string[] {
  const typed = word.normalize("NFKC").toLowerCase().replace(/\s/g, "");
  const read = toHiragana(typed);
  if (read === typed) return hasPart(where, wordsOf("g"), typed, scope);
  return [typed, read].map(
    (one) => `SELECT s.id FROM concierges s WHERE ${hasPart(where, wordsOf("s"), one, scope)}`,
  );
}

export const CONCIERGES = defineListSource(conciergeList, {
  table: "concierges g",
  id: "g.id",
  scope: (where, scope) => ofScope(where, { scope }),
  sorts: { kana: ordered("g.kana"), hiredOn: orderedOrNull("g.hired_on") },
  filters: {
    status: "g.status",
    employmentType: "g.employment_type",
    skill: (where, skill) => where.add("? = ANY (g.skills)", skill),
    // Of the numbers beside the rows.
    month: () => undefined,
  },
  search: searchConcierges,
  selection: CONCIERGE_CARD,
  joins: "",
});

export const STORE_CONCIERGES = defineListSource(storeConciergeList, {
  table: "concierges g",
  id: "g.id",
  sorts: { kana: ordered("g.kana") },
  filters: { partnerId: "g.partner_id" },
  search: searchConcierges,
  selection: STORE_CONCIERGE,
  joins: "JOIN partners p ON p.id = g.partner_id",
});
