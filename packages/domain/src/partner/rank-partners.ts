import { LOCATION_PRECISIONS, type LocationPrecision } from "../place/location";
import { distanceKm } from "./distance-km";

/** A place as its row has it; null where nobody knows. Without a precision, somebody set the point. */
export interface Located {
  latitude: number | null;
  longitude: number | null;
  locationPrecision: LocationPrecision | null;
}

/** Whether a store offers what a case is for: nobody may have said yet what it offers at all. */
export const SERVICE_OFFERS = ["offered", "unsaid", "not_offered"] as const;
export type ServiceOffer = (typeof SERVICE_OFFERS)[number];

/** Whose place is missing where a distance is unknown. */
export const DISTANCE_GAPS = ["customer", "partner"] as const;
export type DistanceGap = (typeof DISTANCE_GAPS)[number];

export interface Distance {
  /** Null where one of the two places is unknown. */
  distanceKm: number | null;
  /** That of the less exact of the two places. */
  distancePrecision: LocationPrecision | null;
  distanceGap: DistanceGap | null;
}

export type RankablePartner = Located & {
  id: number;
  openCases: number;
  /** Null where the case names no service. */
  serviceOffer: ServiceOffer | null;
};

/**
 * In the order in which stores are asked: those that offer the service, among them the nearest first, among
 * equally near ones (to 100 m) the least busy; at an unknown distance last. The order is total, so the same
 * question has the same answer.
 */
export function rankPartners<P extends RankablePartner>(
  place: Located,
  partners: readonly P[],
): (P & Distance)[] {
  return partners.map((partner) => ({ ...partner, ...distanceTo(place, partner) })).sort(byWorth);
}

/** The one place where a distance is worked out. */
export function distanceTo(place: Located, partner: Located): Distance {
  const km = distanceKm(place, partner);
  const gap = place.latitude === null ? "customer" : "partner";
  return {
    distanceKm: km,
    distancePrecision: km === null ? null : coarser(place, partner),
    distanceGap: km === null ? gap : null,
  };
}

function coarser(...places: readonly Located[]): LocationPrecision {
  const steps = places.map(({ locationPrecision }) =>
    LOCATION_PRECISIONS.indexOf(locationPrecision ?? "point"),
  );
  return LOCATION_PRECISIONS[Math.max(...steps)] ?? "city";
}

function byWorth(a: RankablePartner & Distance, b: RankablePartner & Distance): number {
  const [near, far] = [a.distanceKm ?? Infinity, b.distanceKm ?? Infinity];
  const offer = offerRank(a) - offerRank(b);
  if (offer !== 0) return offer;
  if (near !== far) return near - far;
  return a.openCases - b.openCases || a.id - b.id;
}

const offerRank = ({ serviceOffer }: RankablePartner) => SERVICE_OFFERS.indexOf(serviceOffer ?? "offered");
