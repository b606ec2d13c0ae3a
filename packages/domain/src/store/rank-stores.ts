export interface Place {
  prefecture: string;
  city: string;
  latitude: number | null;
  longitude: number | null;
}

export interface RankableStore {
  id: number;
  /** A null city covers the whole prefecture. */
  serviceAreas: readonly { prefecture: string; city: string | null }[];
  latitude: number | null;
  longitude: number | null;
  openCases: number;
}

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in km, to 0.1; null when either place is not known. */
export function distanceKm(
  from: Pick<Place, "latitude" | "longitude">,
  to: Pick<Place, "latitude" | "longitude">,
): number | null {
  if (from.latitude === null || from.longitude === null || to.latitude === null || to.longitude === null) return null;
  const halfLat = Math.sin(radians(to.latitude - from.latitude) / 2);
  const halfLong = Math.sin(radians(to.longitude - from.longitude) / 2);
  const chord = halfLat ** 2 + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * halfLong ** 2;
  return Math.round(2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, chord))) * 10) / 10;
}

function covers(store: RankableStore, place: Place): boolean {
  return store.serviceAreas.some(
    (area) => area.prefecture === place.prefecture && (area.city === null || area.city === place.city),
  );
}

/** The stores that cover a place: nearest first, then those with fewer open cases. Unknown distance comes last. */
export function rankStores<S extends RankableStore>(place: Place, stores: readonly S[]): (S & { distanceKm: number | null })[] {
  return stores
    .filter((store) => covers(store, place))
    .map((store) => ({ ...store, distanceKm: distanceKm(place, store) }))
    .sort(
      (a, b) => (a.distanceKm ?? Infinity) - (b.distanceKm ?? Infinity) || a.openCases - b.openCases || a.id - b.id,
    );
}
