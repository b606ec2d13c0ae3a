import { partnerList } from "@magokoro/contract/partners/partner-list";
import { MOST_PICKED } from "@magokoro/contract/core/pick-query";
import { hasPart } from "../../platform/db/list/has-part";
import { defineListSource, ordered } from "../../platform/db/list/list-source";
import type { RowOf } from "../../platform/db/selection";
import { SqlConditions } from "../../platform/db/sql-conditions";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";
import { PARTNER_CHOICE, PARTNER_LIST } from "./partner-selections.repository";

/** As the index has it. A name is typed with or without the blank between its parts. */
const WORDS =
  "lower(p.code || ' ' || replace(p.name, ' ', '') || ' ' || p.prefecture || p.city || ' ' || replace(p.representative, ' ', ''))";

function searchPartners(where: SqlConditions, search: string, scope: Tx["scope"]): string {
  const word = search.toLowerCase().replace(/\s/g, "");
  const plain = word.normalize("NFKC");
  // A code is typed in either width.
  return hasPart(where, WORDS, /^p?\d+$/.test(plain) ? plain : word, scope);
}

export const PARTNERS = defineListSource(partnerList, {
  table: "partners p",
  id: "p.id",
  sorts: {
    name: ordered("p.name"),
    code: ordered("p.code"),
    createdAt: ordered("p.created_at"),
  },
  filters: { status: "p.status", prefecture: "p.prefecture" },
  search: (where, word, { scope }) => searchPartners(where, word, scope),
  selection: PARTNER_LIST,
  joins: "",
});

/** Stores something new can be given to, by a word; or the one with an id, whatever its status. */
export function pickPartnerRows(
  tx: Tx,
  { search, id }: { search?: string | undefined; id?: number | undefined },
): Promise<RowOf<typeof PARTNER_CHOICE>[]> {
  const where = new SqlConditions();
  if (id !== undefined) where.add("p.id = ?", id);
  else where.add("p.status = ?", "active");
  if (search !== undefined) where.add(searchPartners(where, search, tx.scope));
  return tx.query(
    select(
      PARTNER_CHOICE,
      `FROM partners p WHERE ${where.toString()} ORDER BY p.code, p.id LIMIT ${MOST_PICKED}`,
    ),
    where.values,
  );
}
