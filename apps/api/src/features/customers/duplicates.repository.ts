import { customers } from "@magokoro/database/schema/customers";
import { columnsOf } from "../../platform/db/columns-of";
import { text, textList } from "../../platform/db/expressions";
import { selection, type RowOf } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

const CANDIDATE = selection({
  ...columnsOf(customers, "u", ["id", "memberNumber", "city", "birthDate"]),
  name: text("u.family_name || ' ' || u.given_name"),
  kana: text("u.family_name_kana || ' ' || u.given_name_kana"),
  address: text("u.prefecture || u.city || u.address_line"),
  phones: textList("array_remove(ARRAY[u.home_phone, u.mobile_phone], NULL)"),
});

export type DuplicateRow = RowOf<typeof CANDIDATE>;

const BY_PHONE = select(
  CANDIDATE,
  "FROM customers u WHERE u.home_phone = ANY ($1) OR u.mobile_phone = ANY ($1) LIMIT 20",
);
const BY_NAME = select(
  CANDIDATE,
  "FROM customers u WHERE u.search_grams @> $1 AND u.search_name LIKE $2 LIMIT 50",
);

/** E.164. */
export function findByPhones(tx: Tx, phones: readonly string[]): Promise<DuplicateRow[]> {
  return tx.query(BY_PHONE, [phones]);
}

/** `ending` is a pattern of LIKE that the search name matches. */
export function findBySearchName(tx: Tx, grams: readonly string[], ending: string): Promise<DuplicateRow[]> {
  return tx.query(BY_NAME, [grams, ending]);
}
