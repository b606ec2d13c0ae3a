/** How exactly a location is known: set by a person, the centre of its town, the centre of its municipality. */
export const LOCATION_PRECISIONS = ["point", "town", "city"] as const;
export type LocationPrecision = (typeof LOCATION_PRECISIONS)[number];

/** Degrees, WGS 84. */
export interface Location {
  latitude: number;
  longitude: number;
  precision: LocationPrecision;
}

/** As a person reads it beside a distance. */
export const PRECISION_LABELS: Record<LocationPrecision, string> = {
  point: "指定した地点から",
  town: "町名の中心から",
  city: "市区町村の中心から",
};

export const DISTANCE_UNKNOWN = "距離は未登録";
