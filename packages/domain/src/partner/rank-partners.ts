import { coversPlace, type ServiceArea } from "../place/service-area";
import { distanceKm } from "./distance-km";

type Located = { latitude: number | null; longitude: number | null };

export type Place = Located & { prefecture: string; city: string };

export type RankablePartner = Located & {
  id: number;
  serviceAreas: readonly ServiceArea[];
  openCases: number;
  /** A store that takes no new cases is not offered; missing counts as active. */
  isActive?: boolean;
};

/**
 * The stores that cover a place: nearest first, among equally near ones (to 100 m) the least busy; stores at
 * an unknown distance come last. The order is total, so the same question has the same answer.
 */
export function rankPartners<S extends RankablePartner>(
  place: Place,
  partners: readonly S[],
): (S & { distanceKm: number | null })[] {
  return partners
    .filter((partner) => partner.isActive !== false && coversPlace(partner.serviceAreas, place))
    .map((partner) => ({ ...partner, distanceKm: distanceKm(place, partner) }))
    .sort(byDistanceThenLoad);
}

type Ranked = { id: number; distanceKm: number | null; openCases: number };

function byDistanceThenLoad(a: Ranked, b: Ranked): number {
  const [near, far] = [a.distanceKm ?? Infinity, b.distanceKm ?? Infinity];
  if (near !== far) return near - far;
  return a.openCases - b.openCases || a.id - b.id;
}
