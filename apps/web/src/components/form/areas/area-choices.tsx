import { areaName, type ServiceArea } from "@magokoro/domain/place/service-area";
import { Checkbox } from "@/components/ui/input";
import type { Chosen } from "./choose-areas";

interface AreaChoicesProps {
  label: string;
  areas: readonly ServiceArea[];
  chosen: Chosen;
  /** Among all of Japan a name alone may be of two places. */
  hasPrefecture?: boolean;
  onChange: (area: ServiceArea, isOn: boolean) => void;
}

/** A box for each; what a wider area covers is ticked and cannot be taken off alone. */
export function AreaChoices({ label, areas, chosen, hasPrefecture = false, onChange }: AreaChoicesProps) {
  return (
    <div
      role="group"
      aria-label={label}
      className="grid max-h-96 grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-4 overflow-y-auto rounded-lg border border-line p-3"
    >
      {areas.map((area) => {
        const isCovered = chosen.covers(area);
        return (
          <Checkbox
            key={areaName(area)}
            label={hasPrefecture ? areaName(area) : (area.city ?? areaName(area))}
            checked={isCovered || chosen.has(area)}
            disabled={isCovered}
            onChange={(event) => onChange(area, event.target.checked)}
          />
        );
      })}
    </div>
  );
}
