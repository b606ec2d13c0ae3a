/** Degrees, WGS 84; null where nobody has located the address. */
type Located = { latitude: number | null; longitude: number | null };

const EARTH_RADIUS_KM = 6371.0088;

/**
 * Kilometres over the ground between two places, in steps of 100 m, by the haversine formula (within 0.5 %
 * of the true way); null when either place is unknown.
 */
export function distanceKm(from: Located, to: Located): number | null {
  if (from.latitude === null || from.longitude === null || to.latitude === null || to.longitude === null)
    return null;
  const chord =
    half(to.latitude - from.latitude) +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * half(to.longitude - from.longitude);
  // Rounding may lift opposite ends of the earth a hair above 1, where asin has no value.
  const km = 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, chord)));
  return Math.round(km * 10) / 10;
}

function half(degrees: number): number {
  return Math.sin(radians(degrees) / 2) ** 2;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
