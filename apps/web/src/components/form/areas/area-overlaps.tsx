"use client";

import { findServedAreas, type ServedArea } from "@magokoro/contract/places/endpoints";
import { areaName, overlapsOf, type ServiceArea } from "@magokoro/domain/place/service-area";
import { useRead } from "@/lib/api/use-read";

const MOST_SHOWN = 20;

interface AreaOverlapsProps {
  areas: readonly ServiceArea[];
  /** The store they are of; null for a new one. */
  partnerId: number | null;
}

/** Which other stores serve some of these areas. It is news, no refusal: two may serve one place. */
export function AreaOverlaps({ areas, partnerId }: AreaOverlapsProps) {
  const prefectures = [...new Set(areas.map(({ prefecture }) => prefecture))].sort().join(",");
  const { data } = useRead(findServedAreas, {
    query: { prefectures, ...(partnerId !== null && { exceptId: String(partnerId) }) },
    isEnabled: prefectures !== "",
    keepsPrevious: true,
  });
  const met = overlapsOf(areas, data ?? []);
  return (
    <div role="status">
      {met.length > 0 && (
        <div className="rounded-lg border border-line bg-hover p-3">
          <p className="font-medium">ほかの加盟店も対応しているエリアがあります。このまま保存できます。</p>
          <ul className="mt-1 list-disc pl-5">
            {met.slice(0, MOST_SHOWN).map((area) => (
              <li key={areaName(area)}>
                {areaName(area)}：{namesOf(area)}
              </li>
            ))}
          </ul>
          {met.length > MOST_SHOWN && <p>ほか{met.length - MOST_SHOWN}エリア</p>}
        </div>
      )}
    </div>
  );
}

function namesOf({ partners, count }: ServedArea): string {
  const more = count - partners.length;
  return partners.map(({ name }) => name).join("、") + (more > 0 ? ` ほか${more}店舗` : "");
}
