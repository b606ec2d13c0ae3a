import type { PartnerCandidate } from "@magokoro/contract/cases/case-response";
import { formatPhone } from "@magokoro/domain/phone/phone-number";
import { rankPartners, type Place } from "@magokoro/domain/partner/rank-partners";
import type { Actor } from "../../../authz/actor";
import { scopeOf } from "../../../authz/scope";
import { notFound } from "../../../platform/app-error";
import type { Tx } from "../../../platform/db/tx";
import type { Services } from "../../../services";
import { findCaseRow } from "../cases.repository";

interface PartnerRow {
  id: number;
  name: string;
  city: string;
  phone: string;
  latitude: number | null;
  longitude: number | null;
  openCases: number;
  concierges: number;
  hasDeclined: boolean;
  serviceAreas: { prefecture: string; city: string | null }[];
}

const COVERING_PARTNERS = `
  SELECT p.id, p.name, p.city, p.phone, p.latitude, p.longitude,
    (SELECT count(*)::int FROM cases c WHERE c.partner_id = p.id AND c.status IN ('confirmed','assigned','in_progress')) AS "openCases",
    (SELECT count(*)::int FROM concierges g WHERE g.partner_id = p.id AND g.status = 'active') AS concierges,
    EXISTS (SELECT 1 FROM case_history h WHERE h.case_id = $3 AND h.partner_id = p.id AND h.action = 'decline') AS "hasDeclined",
    (SELECT json_agg(json_build_object('prefecture', a.prefecture, 'city', a.city)) FROM partner_service_areas a WHERE a.partner_id = p.id) AS "serviceAreas"
  FROM partners p
  WHERE p.status = 'active' AND EXISTS (
    SELECT 1 FROM partner_service_areas a WHERE a.partner_id = p.id AND a.prefecture = $1 AND (a.city IS NULL OR a.city = $2))`;

/** Stores that cover the customer's address, nearest first, with their load. Empty while no customer is chosen. */
export function findPartnerCandidates(
  services: Services,
  actor: Actor,
  caseId: number,
): Promise<PartnerCandidate[]> {
  return services.db.read(scopeOf(actor), async (tx) => {
    const row = await findCaseRow(tx, caseId);
    if (!row) throw notFound();
    const place = await placeOf(tx, caseId);
    if (!place) return [];
    const partners = await tx.query<PartnerRow>(COVERING_PARTNERS, [place.prefecture, place.city, caseId]);
    return rankPartners(place, partners).map(
      ({ id, name, city, phone, distanceKm, openCases, concierges, hasDeclined }) => ({
        id,
        name,
        city,
        phone: formatPhone(phone),
        distanceKm,
        openCases,
        concierges,
        hasDeclined,
      }),
    );
  });
}

async function placeOf(tx: Tx, caseId: number): Promise<Place | undefined> {
  const [place] = await tx.query<Place>(
    "SELECT u.prefecture, u.city, u.latitude, u.longitude FROM customers u JOIN cases c ON c.customer_id = u.id WHERE c.id = $1",
    [caseId],
  );
  return place;
}
