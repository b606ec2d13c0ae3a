import { partnerCandidate, type PartnerCandidate } from "@magokoro/contract/cases/case-response";
import { formatPhone } from "@magokoro/domain/phone/phone-number";
import { rankPartners } from "@magokoro/domain/partner/rank-partners";
import type { Actor } from "../../../authz/actor";
import { scopeOf } from "../../../authz/scope";
import { notFound } from "../../../platform/app-error";
import { shown } from "../../../platform/shown";
import type { Services } from "../../../services";
import { findCaseRow } from "../cases.repository";
import { findCoveringPartners, findLoads, findPlaceOfCase } from "./candidates.repository";

const MOST_OFFERED = 50;

/**
 * Stores that cover the customer's address, the best first, with their load. Of very many the nearest are looked
 * at closer: how busy a store is decides among equally near ones alone. Empty while no customer is chosen.
 */
export function findPartnerCandidates(
  services: Services,
  actor: Actor,
  caseId: number,
): Promise<PartnerCandidate[]> {
  return services.db.read(scopeOf(actor), async (tx) => {
    const [row, place] = await Promise.all([findCaseRow(tx, caseId), findPlaceOfCase(tx, caseId)]);
    if (!row) throw notFound();
    if (!place) return [];
    const covering = (await findCoveringPartners(tx, place, place.serviceId)).map((partner) => ({
      ...partner,
      openCases: 0,
      serviceOffer: place.serviceId === null ? null : partner.serviceOffer,
    }));
    const nearest = rankPartners(place, covering).slice(0, MOST_OFFERED);
    const loads = await findLoads(
      tx,
      nearest.map(({ id }) => id),
      caseId,
    );
    const byId = new Map(nearest.map((partner) => [partner.id, partner]));
    const offered = loads.flatMap((load) => {
      const partner = byId.get(load.id);
      return partner ? [{ ...partner, ...load }] : [];
    });
    return rankPartners(place, offered).map((partner) => ({
      ...shown(partnerCandidate, partner),
      phone: formatPhone(partner.phone),
    }));
  });
}
