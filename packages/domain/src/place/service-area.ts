/** Where a store goes. */
export interface ServiceArea {
  prefecture: string;
  /** Null covers the whole prefecture. */
  city: string | null;
}

export interface Municipality {
  prefecture: string;
  city: string;
}

/** Whether a place lies in one of the areas. */
export function coversPlace(areas: readonly ServiceArea[], place: Municipality): boolean {
  const names = coveringCities(place.city);
  return areas.some(
    ({ prefecture, city }) => prefecture === place.prefecture && (city === null || names.includes(city)),
  );
}

/**
 * The cities an area may name to cover a place, however its address writes the city: itself, without its
 * district (足柄下郡箱根町 is 箱根町) or island (三宅島三宅村), with ヶ of either size, and of a ward its city
 * (横浜市 for 横浜市青葉区). SQL asks for these very names.
 */
export function coveringCities(city: string): string[] {
  // 糟屋郡須惠町 alone is written in two ways by the offices themselves.
  const written = city.normalize("NFKC").replace(/\s/g, "").replaceAll("惠", "恵");
  const plain = [written, ...withoutDistrict(written)];
  const names = plain.flatMap((name) => [name, name.replaceAll("ヶ", "ケ"), name.replaceAll("ケ", "ヶ")]);
  return [...new Set([city, ...names.flatMap((name) => [name, ...citiesOfWard(name)])])];
}

function withoutDistrict(city: string): string[] {
  const [, town] = /^.+?郡(.+[町村])$/.exec(city) ?? /^.+島(.+[町村])$/.exec(city) ?? [];
  return town === undefined ? [] : [town];
}

/** Each beginning that ends in 市: there are cities with 市 in their name, such as 四日市市. */
function citiesOfWard(city: string): string[] {
  if (!city.endsWith("区")) return [];
  return [...city.matchAll(/市(?!$)/g)].map(({ index }) => city.slice(0, index + 1));
}

/** The city itself where it is no ward. */
export const designatedCityOf = (city: string): string => citiesOfWard(city)[0] ?? city;

/** The areas that hold all of an area, itself the first: of a ward its city, of both their prefecture. */
export function areasAround({ prefecture, city }: ServiceArea): ServiceArea[] {
  const cities = city === null ? [] : [city, ...citiesOfWard(city)];
  return [...cities, null].map((one) => ({ prefecture, city: one }));
}

/** Without what another covers and what is named twice: a prefecture swallows its cities, a city its wards. */
export function normalizeAreas<Area extends ServiceArea>(areas: readonly Area[]): Area[] {
  const named = new Set(areas.map(areaName));
  const kept = new Set<string>();
  return areas.filter((area) => {
    const [own, ...wider] = areasAround(area).map(areaName);
    if (own === undefined || kept.has(own) || wider.some((name) => named.has(name))) return false;
    kept.add(own);
    return true;
  });
}

/** Of what others serve that which meets the areas: it lies in one of them, or one of them in it. */
export function overlapsOf<Area extends ServiceArea>(
  areas: readonly ServiceArea[],
  others: readonly Area[],
): Area[] {
  const own = new Set(areas.map(areaName));
  const around = new Set(areas.flatMap(areasAround).map(areaName));
  return others.filter(
    (other) => around.has(areaName(other)) || areasAround(other).some((wide) => own.has(areaName(wide))),
  );
}

/** 神奈川県全域, 神奈川県横浜市 */
export const areaName = ({ prefecture, city }: ServiceArea): string =>
  city === null ? `${prefecture}全域` : prefecture + city;
