import { formatCoordinates } from "./read-location";

/** How exactly a location is known: set by a person, the centre of its town, the centre of its municipality. */
export const LOCATION_PRECISIONS = ["point", "town", "city"] as const;
export type LocationPrecision = (typeof LOCATION_PRECISIONS)[number];

/** Degrees, WGS 84. */
export interface Location {
  latitude: number;
  longitude: number;
  precision: LocationPrecision;
}

export const PRECISION_NAMES: Record<LocationPrecision, string> = {
  point: "指定した地点",
  town: "町名の中心",
  city: "市区町村の中心",
};

/** As a person reads it beside a distance. */
export const PRECISION_LABELS: Record<LocationPrecision, string> = {
  point: `${PRECISION_NAMES.point}から`,
  town: `${PRECISION_NAMES.town}から`,
  city: `${PRECISION_NAMES.city}から`,
};

/** 35.6513, 139.6368（町名の中心） */
export const locationWords = (location: Location): string =>
  `${formatCoordinates(location)}（${PRECISION_NAMES[location.precision]}）`;

export const DISTANCE_UNKNOWN = "距離は未登録";
