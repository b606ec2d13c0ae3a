import { cases } from "@magokoro/database/schema/cases";
import { customers } from "@magokoro/database/schema/customers";
import { partners } from "@magokoro/database/schema/partners";
import { SERVICE_OFFERS, type ServiceOffer } from "@magokoro/domain/partner/rank-partners";
import { coveringCities, type Municipality } from "@magokoro/domain/place/service-area";
import { columnsOf } from "../../../platform/db/columns-of";
import { bool, int, oneOf } from "../../../platform/db/expressions";
import { selection, type RowOf } from "../../../platform/db/selection";
import { select } from "../../../platform/db/statement";
import type { Tx } from "../../../platform/db/tx";

const COVERING = selection({
  ...columnsOf(partners, "p", ["id", "latitude", "longitude", "locationPrecision"]),
  /** Of a case without a service nobody asks. */
  serviceOffer: oneOf<ServiceOffer>(
    SERVICE_OFFERS,
    `CASE WHEN EXISTS (SELECT 1 FROM partner_services o WHERE o.partner_id = p.id AND o.service_id = $3) THEN 'offered'
          WHEN EXISTS (SELECT 1 FROM partner_services o WHERE o.partner_id = p.id) THEN 'not_offered' ELSE 'unsaid' END`,
  ),
});

const COVERING_PARTNERS = select(
  COVERING,
  `FROM partners p
   WHERE p.status = 'active' AND p.id IN (
     SELECT a.partner_id FROM partner_service_areas a
      WHERE a.prefecture = $1 AND (a.city IS NULL OR a.city = ANY ($2)))`,
);

/** Active stores that cover a place: what is needed to know which of them to look at. */
export function findCoveringPartners(
  tx: Tx,
  { prefecture, city }: Municipality,
  serviceId: number | null,
): Promise<RowOf<typeof COVERING>[]> {
  return tx.query(COVERING_PARTNERS, [prefecture, coveringCities(city), serviceId]);
}

const LOAD = selection({
  ...columnsOf(partners, "p", ["id", "name", "city", "phone"]),
  openCases: int(
    "SELECT count(*) FROM cases c WHERE c.partner_id = p.id AND c.status IN ('confirmed','assigned','in_progress')",
  ),
  concierges: int("SELECT count(*) FROM concierges g WHERE g.partner_id = p.id AND g.status = 'active'"),
  hasDeclined: bool(
    "p.id = ANY (ARRAY(SELECT h.partner_id FROM case_history h WHERE h.case_id = $2 AND h.action = 'decline'))",
  ),
});

const LOADS = select(LOAD, "FROM partners p WHERE p.id = ANY ($1)");

/** What speaks for and against each of some stores for this case. */
export function findLoads(tx: Tx, ids: readonly number[], caseId: number): Promise<RowOf<typeof LOAD>[]> {
  return tx.query(LOADS, [ids, caseId]);
}

const PLACE = select(
  selection({
    ...columnsOf(customers, "u", ["prefecture", "city", "latitude", "longitude", "locationPrecision"]),
    ...columnsOf(cases, "c", ["serviceId"]),
  }),
  "FROM customers u JOIN cases c ON c.customer_id = u.id WHERE c.id = $1",
);

/** Where a case is, and what for. */
export async function findPlaceOfCase(
  tx: Tx,
  caseId: number,
): Promise<RowOf<typeof PLACE.selection> | undefined> {
  const [place] = await tx.query(PLACE, [caseId]);
  return place;
}
