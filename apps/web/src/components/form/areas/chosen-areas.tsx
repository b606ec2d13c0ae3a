import { PREFECTURES } from "@magokoro/domain/address/prefectures";
import type { ServiceArea } from "@magokoro/domain/place/service-area";
import { Button } from "@/components/ui/button";
import { FilterChip } from "@/components/ui/filter-chip";
import { byPrefecture } from "./choose-areas";

const MOST_SHOWN = 12;

interface ChosenAreasProps {
  areas: readonly ServiceArea[];
  onRemove: (areas: readonly ServiceArea[]) => void;
}

/** What is chosen, prefecture by prefecture; of very many in one the first, the rest stand in its list. */
export function ChosenAreas({ areas, onRemove }: ChosenAreasProps) {
  if (areas.length === 0) return <p className="text-muted">まだ選ばれていません。</p>;
  return (
    <ul className="space-y-3">
      {byPrefecture(areas, PREFECTURES).map((group) => (
        <li key={group.prefecture}>
          <div className="flex flex-wrap items-center gap-x-3">
            <span className="font-medium">{group.prefecture}</span>
            {group.areas.length > 1 && (
              <>
                <span className="text-sm text-muted">{group.areas.length}件</span>
                <Button tone="quiet" onClick={() => onRemove(group.areas)}>
                  {group.prefecture}をすべて外す
                </Button>
              </>
            )}
          </div>
          <div className="mt-1 flex flex-wrap gap-2">
            {group.areas.slice(0, MOST_SHOWN).map((area) => (
              <FilterChip
                key={area.city}
                removeLabel={`${area.city ?? `${area.prefecture}全域`}を外す`}
                onRemove={() => onRemove([area])}
              >
                {area.city ?? "全域"}
              </FilterChip>
            ))}
            {group.areas.length > MOST_SHOWN && (
              <span className="self-center text-muted">ほか{group.areas.length - MOST_SHOWN}件</span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
