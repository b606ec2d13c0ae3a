import { ChevronLeft, ChevronRight } from "lucide-react";
import { Button } from "@/components/ui/button";
import { monthAfter, monthLabel, thisMonth } from "../month";

interface MonthStepperProps {
  month: string;
  onChange: (month: string) => void;
}

/** The month whose numbers are shown. */
export function MonthStepper({ month, onChange }: MonthStepperProps) {
  const now = thisMonth();
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2" role="group" aria-label="数字を見る月">
      <Button aria-label="前の月" className="px-3" onClick={() => onChange(monthAfter(month, -1))}>
        <ChevronLeft aria-hidden className="size-4" />
      </Button>
      <span aria-live="polite" className="min-w-28 text-center font-bold tabular-nums">
        {monthLabel(month)}
      </span>
      <Button
        aria-label="次の月"
        className="px-3"
        disabled={month >= now}
        onClick={() => onChange(monthAfter(month, 1))}
      >
        <ChevronRight aria-hidden className="size-4" />
      </Button>
      {month !== now && (
        <Button tone="quiet" onClick={() => onChange(now)}>
          今月
        </Button>
      )}
    </div>
  );
}
