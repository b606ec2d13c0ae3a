import { customers } from "@magokoro/database/schema/customers";
import { partners } from "@magokoro/database/schema/partners";
import type { Place } from "@magokoro/domain/partner/rank-partners";
import { columnsOf } from "../../../platform/db/columns-of";
import { bool, int, manyOf, text, textOrNull } from "../../../platform/db/expressions";
import { selection, type RowOf } from "../../../platform/db/selection";
import { select } from "../../../platform/db/statement";
import type { Tx } from "../../../platform/db/tx";

const CANDIDATE = selection({
  ...columnsOf(partners, "p", ["id", "name", "city", "phone", "latitude", "longitude"]),
  openCases: int(
    "SELECT count(*) FROM cases c WHERE c.partner_id = p.id AND c.status IN ('confirmed','assigned','in_progress')",
  ),
  concierges: int("SELECT count(*) FROM concierges g WHERE g.partner_id = p.id AND g.status = 'active'"),
  hasDeclined: bool(
    "EXISTS (SELECT 1 FROM case_history h WHERE h.case_id = $3 AND h.partner_id = p.id AND h.action = 'decline')",
  ),
  serviceAreas: manyOf(
    { prefecture: text("a.prefecture"), city: textOrNull("a.city") },
    "FROM partner_service_areas a WHERE a.partner_id = p.id",
    "a.prefecture, a.city",
  ),
});

const COVERING = select(
  CANDIDATE,
  `FROM partners p
   WHERE p.status = 'active' AND EXISTS (
     SELECT 1 FROM partner_service_areas a WHERE a.partner_id = p.id AND a.prefecture = $1 AND (a.city IS NULL OR a.city = $2))`,
);

/** Active stores that cover a place, with what speaks for and against each for this case. */
export function findCoveringPartners(
  tx: Tx,
  { prefecture, city }: Place,
  caseId: number,
): Promise<RowOf<typeof CANDIDATE>[]> {
  return tx.query(COVERING, [prefecture, city, caseId]);
}

const PLACE = select(
  selection(columnsOf(customers, "u", ["prefecture", "city", "latitude", "longitude"])),
  "FROM customers u JOIN cases c ON c.customer_id = u.id WHERE c.id = $1",
);

export async function findPlaceOfCustomer(tx: Tx, caseId: number): Promise<Place | undefined> {
  const [place] = await tx.query(PLACE, [caseId]);
  return place;
}
