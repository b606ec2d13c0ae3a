import { concierges, partners } from "@magokoro/database/schema/partners";
import { columnsOf } from "../../platform/db/columns-of";
import { bool, int, manyOf, text, textOrNull } from "../../platform/db/expressions";
import { selection, type RowOf } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

/* What stands today of what a store may ask for. */

const TERMS = selection({
  ...columnsOf(partners, "p", ["code", "contractFrom", "contractTo", "status", "mayIssueAccounts"]),
  areas: manyOf(
    { prefecture: text("a.prefecture"), city: textOrNull("a.city") },
    "FROM partner_service_areas a WHERE a.partner_id = p.id",
    "a.id",
  ),
  /** The version in force on the day; none or one. */
  rates: manyOf(
    {
      validFrom: text("t.valid_from"),
      primaryRateBp: int("t.primary_rate_bp"),
      performerRateBp: int("t.performer_rate_bp"),
    },
    `FROM (SELECT * FROM partner_rates v WHERE v.partner_id = p.id AND v.valid_from <= $2
       ORDER BY v.valid_from DESC LIMIT 1) t`,
    "t.valid_from",
  ),
});

export type PresentTerms = RowOf<typeof TERMS>;

const OF_PARTNER = select(TERMS, "FROM partners p WHERE p.id = $1");

export async function findPresentTerms(
  tx: Tx,
  partnerId: number,
  today: string,
): Promise<PresentTerms | undefined> {
  const [terms] = await tx.query(OF_PARTNER, [partnerId, today]);
  return terms;
}

const CANDIDATE = selection({
  ...columnsOf(concierges, "g", ["id", "partnerId", "name", "kana", "email", "status"]),
  hasAccount: bool("EXISTS (SELECT 1 FROM users u WHERE u.concierge_id = g.id)"),
});

export type AccountCandidate = RowOf<typeof CANDIDATE>;

const ONE = select(CANDIDATE, "FROM concierges g WHERE g.id = $1 AND g.partner_id = $2");

/** A concierge of the store, and whether somebody signs in as them already. */
export async function findAccountCandidate(
  tx: Tx,
  conciergeId: number,
  partnerId: number,
): Promise<AccountCandidate | undefined> {
  const [found] = await tx.asSystem("a store's own database role reads no accounts", (system) =>
    system.query(ONE, [conciergeId, partnerId]),
  );
  return found;
}
