import type { Location, LocationPrecision } from "@magokoro/domain/place/location";
import { formatCoordinates, type Coordinates } from "@magokoro/domain/place/read-location";
import { coveringCities, designatedCityOf } from "@magokoro/domain/place/service-area";
import { addressesOfPostalCode } from "../masters/postal-codes";
import townHalls from "./data/town-halls.json";
import { centreOfPostalCode } from "./postal-centres";

export interface Address {
  postalCode: string | null;
  prefecture: string;
  city: string;
}

/**
 * Where an address lies, from the data shipped with the application: the centre of the towns of its postal
 * code, else of its municipality. A postal code of another municipality is a slip: the names then count.
 */
export function locate({ postalCode, prefecture, city }: Address): Location | null {
  const centre = postalCode === null ? null : centreOfPostalCode(postalCode);
  const hall = townHallOf(prefecture, city);
  if (centre && postalCode !== null && (!hall || isOf(postalCode, prefecture, city))) return centre;
  return hall;
}

function isOf(postalCode: string, prefecture: string, city: string): boolean {
  const names = coveringCities(city).map(designatedCityOf);
  return addressesOfPostalCode(postalCode).some(
    (found) =>
      found.prefecture === prefecture &&
      coveringCities(found.city).some((name) => names.includes(designatedCityOf(name))),
  );
}

const HALLS = new Map(
  Object.entries(townHalls).flatMap(([prefecture, rows]) =>
    rows.map(([city, latitude, longitude]): [string, Location] => [
      `${prefecture}${city}`,
      { latitude: Number(latitude), longitude: Number(longitude), precision: "city" },
    ]),
  ),
);

/** By the municipality as it is written; of a ward that is unknown, its city's. */
function townHallOf(prefecture: string, city: string): Location | null {
  for (const name of coveringCities(city)) {
    const hall = HALLS.get(`${prefecture}${name}`);
    if (hall) return hall;
  }
  return null;
}

export interface LocationColumns {
  latitude: number | null;
  longitude: number | null;
  locationPrecision: LocationPrecision | null;
}

type Located = Address & { addressLine: string };

/**
 * The location to save with an address. A pair that somebody chose is a point; the one that stands is none anew,
 * a form only sends it back. Not sent (undefined) leaves what stands while the address does; null derives it.
 */
export function locationToKeep(
  before: (Located & LocationColumns) | null,
  after: Located,
  chosen: Coordinates | null | undefined,
): LocationColumns {
  const told = before && chosen && isSamePoint(before, chosen) ? undefined : chosen;
  if (told) return { ...told, locationPrecision: "point" };
  const standing = before && presentLocation(before);
  const isLeft = told === undefined && standing !== null && !isAnotherAddress(before, after);
  const { precision = null, ...at } = (isLeft ? standing : locate(after)) ?? {};
  return { latitude: null, longitude: null, ...at, locationPrecision: precision };
}

const ADDRESS = ["postalCode", "prefecture", "city", "addressLine"] as const;

const isAnotherAddress = (before: Located | null, after: Located) =>
  ADDRESS.some((field) => before?.[field] !== after[field]);

const isSamePoint = ({ latitude, longitude }: LocationColumns, chosen: Coordinates) =>
  latitude !== null &&
  longitude !== null &&
  formatCoordinates({ latitude, longitude }) === formatCoordinates(chosen);

/** What the answers show of a row; coordinates of before there was a precision were typed by somebody. */
export function presentLocation({
  latitude,
  longitude,
  locationPrecision,
}: LocationColumns): Location | null {
  if (latitude === null || longitude === null) return null;
  return { latitude, longitude, precision: locationPrecision ?? "point" };
}
