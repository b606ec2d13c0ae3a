import { MUNICIPALITIES } from "@magokoro/domain/place/municipalities";
import type { ServiceArea } from "@magokoro/domain/place/service-area";
import { invalidFields } from "../../platform/app-error";

const KNOWN = new Set(
  MUNICIPALITIES.flatMap(({ prefecture, cities }) => cities.map(({ city }) => prefecture + city)),
);

/** Whether each area names a municipality there is. @throws AppError VALIDATION_ERROR at `field` */
export function assertRealAreas(field: string, areas: readonly ServiceArea[]): void {
  const problems = areas
    .filter(({ prefecture, city }) => city !== null && !KNOWN.has(prefecture + city))
    .map(({ prefecture, city }) => `${prefecture}に「${city}」という市区町村はありません。`);
  if (problems.length > 0) throw invalidFields(problems.slice(0, 5).map((sentence) => [field, sentence]));
}
