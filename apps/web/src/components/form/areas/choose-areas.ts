import type { MUNICIPALITIES } from "@magokoro/domain/place/municipalities";
import { areaName, areasAround, normalizeAreas, type ServiceArea } from "@magokoro/domain/place/service-area";
import { toHiragana } from "@magokoro/domain/text/normalize-search-text";

export type Municipalities = typeof MUNICIPALITIES;

const MOST_FOUND = 60;

/** What is chosen, and what that covers besides. */
export interface Chosen {
  has: (area: ServiceArea) => boolean;
  covers: (area: ServiceArea) => boolean;
}

export function chosenOf(areas: readonly ServiceArea[]): Chosen {
  const names = new Set(areas.map(areaName));
  return {
    has: (area) => names.has(areaName(area)),
    covers: (area) =>
      areasAround(area)
        .slice(1)
        .some((wide) => names.has(areaName(wide))),
  };
}

export const withAreas = (areas: readonly ServiceArea[], more: readonly ServiceArea[]): ServiceArea[] =>
  normalizeAreas([...areas, ...more]);

export function withoutAreas(areas: readonly ServiceArea[], fewer: readonly ServiceArea[]): ServiceArea[] {
  const gone = new Set(fewer.map(areaName));
  return areas.filter((area) => !gone.has(areaName(area)));
}

export const citiesOf = (all: Municipalities, prefecture: string): ServiceArea[] =>
  all
    .filter((one) => one.prefecture === prefecture)
    .flatMap(({ cities }) => cities.map(({ city }) => ({ prefecture, city })));

/** Of all Japan, by any part of a name or its reading; the first of them and how many there are. */
export function findAreas(all: Municipalities, word: string): { found: ServiceArea[]; count: number } {
  const plain = word.normalize("NFKC").replace(/\s/g, "");
  const kana = toHiragana(plain);
  const found = all.flatMap(({ prefecture, cities }) =>
    cities
      .filter((one) => (prefecture + one.city).includes(plain) || one.kana.includes(kana))
      .map(({ city }) => ({ prefecture, city })),
  );
  return { found: found.slice(0, MOST_FOUND), count: found.length };
}

/** North to south, as the prefectures stand. */
export function byPrefecture(areas: readonly ServiceArea[], prefectures: readonly string[]) {
  return prefectures
    .map((prefecture) => ({ prefecture, areas: areas.filter((area) => area.prefecture === prefecture) }))
    .filter((group) => group.areas.length > 0);
}
