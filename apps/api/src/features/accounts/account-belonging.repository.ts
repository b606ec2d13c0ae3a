import { MOST_PICKED } from "@magokoro/contract/core/pick-query";
import { concierges } from "@magokoro/database/schema/partners";
import { toHiragana } from "@magokoro/domain/text/normalize-search-text";
import { columnsOf } from "../../platform/db/columns-of";
import { text } from "../../platform/db/expressions";
import { insertRowForId } from "../../platform/db/insert-row";
import { selection, type RowOf } from "../../platform/db/selection";
import { escapeLike, SqlConditions } from "../../platform/db/sql-conditions";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

const CONCIERGE_CHOICE = selection({
  ...columnsOf(concierges, "c", ["id", "name", "kana", "email"]),
  note: text("c.kana"),
});

/** As the index has it. */
const WORDS = "lower(replace(c.name, ' ', '') || ' ' || replace(c.kana, ' ', '') || ' ' || c.email)";

interface Picked {
  partnerId: number;
  search?: string | undefined;
  id?: number | undefined;
}

/** Helpers of a store whom no account stands for, by a word; or the one with an id, whoever stands for them. */
export function pickConciergesWithoutAccount(
  tx: Tx,
  { partnerId, search, id }: Picked,
): Promise<RowOf<typeof CONCIERGE_CHOICE>[]> {
  const where = new SqlConditions().add("c.partner_id = ?", partnerId);
  if (id !== undefined) where.add("c.id = ?", id);
  else
    where.add("c.status = ?", "active").add("NOT EXISTS (SELECT 1 FROM users u WHERE u.concierge_id = c.id)");
  // A store has few enough to compare them all.
  const word = search?.toLowerCase().replace(/\s/g, "");
  if (word)
    where.add(
      `(${WORDS} LIKE ? OR ${WORDS} LIKE ${where.param(`%${escapeLike(toHiragana(word))}%`)})`,
      `%${escapeLike(word)}%`,
    );
  return tx.query(
    select(
      CONCIERGE_CHOICE,
      `FROM concierges c WHERE ${where.toString()} ORDER BY c.kana, c.id LIMIT ${MOST_PICKED}`,
    ),
    where.values,
  );
}

/** A concierge of the store whom no other account stands for; a new one (`exceptUserId` null) is for who is there. */
export async function isFreeConcierge(
  tx: Tx,
  conciergeId: number,
  partnerId: number,
  exceptUserId: number | null,
): Promise<boolean> {
  const found = await tx.run(
    `SELECT 1 FROM concierges c WHERE c.id = $1 AND c.partner_id = $2 AND (c.status = 'active' OR $3::int IS NOT NULL)
       AND NOT EXISTS (SELECT 1 FROM users u WHERE u.concierge_id = c.id AND u.id IS DISTINCT FROM $3::int)`,
    [conciergeId, partnerId, exceptUserId],
  );
  return found === 1;
}

export function insertConcierge(
  tx: Tx,
  values: { partnerId: number; name: string; kana: string; email: string },
): Promise<number> {
  return insertRowForId(tx, concierges, values);
}
