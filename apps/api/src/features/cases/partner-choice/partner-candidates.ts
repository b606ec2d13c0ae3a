import type { PartnerCandidate } from "@magokoro/contract/cases/case-response";
import { formatPhone } from "@magokoro/domain/phone/phone-number";
import { rankPartners } from "@magokoro/domain/partner/rank-partners";
import type { Actor } from "../../../authz/actor";
import { scopeOf } from "../../../authz/scope";
import { notFound } from "../../../platform/app-error";
import type { Services } from "../../../services";
import { findCaseRow } from "../cases.repository";
import { findCoveringPartners, findPlaceOfCustomer } from "./candidates.repository";

/** Stores that cover the customer's address, nearest first, with their load. Empty while no customer is chosen. */
export function findPartnerCandidates(
  services: Services,
  actor: Actor,
  caseId: number,
): Promise<PartnerCandidate[]> {
  return services.db.read(scopeOf(actor), async (tx) => {
    const row = await findCaseRow(tx, caseId);
    if (!row) throw notFound();
    const place = await findPlaceOfCustomer(tx, caseId);
    if (!place) return [];
    const partners = await findCoveringPartners(tx, place, caseId);
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
