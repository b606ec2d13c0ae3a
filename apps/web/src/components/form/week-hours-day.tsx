import { WEEKDAY_LABELS, type TimeSpan } from "@magokoro/domain/date/week-hours";
import { Plus, X } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/input";
import { cn } from "@/lib/cn";
import { TimeSpanInput } from "./time-span-input";

const MOST_SPANS = 4;

interface WeekHoursDayProps {
  id: string;
  weekday: number;
  /** With each span's place in the week. */
  spans: (TimeSpan & { place: number })[];
  errorAt: (path: string) => string | undefined;
  onRest: (isOff: boolean) => void;
  onType: (place: number, typed: Partial<TimeSpan>) => void;
  onAdd: () => void;
  onRemove: (place: number) => void;
  /** Where this day's hours may stand for all weekdays. */
  onCopy?: () => void;
}

/** One line of the week: off, or its spans. */
export function WeekHoursDay(day: WeekHoursDayProps) {
  const { id, weekday, spans, errorAt, onRest, onType, onAdd, onRemove, onCopy } = day;
  const row = useRef<HTMLDivElement>(null);
  const name = `${WEEKDAY_LABELS[weekday]}曜日`;
  return (
    <div
      ref={row}
      role="group"
      aria-label={name}
      className="grid grid-cols-[2rem_1fr] items-start gap-x-2 px-3 py-1 sm:grid-cols-[2rem_1fr_auto]"
    >
      <span aria-hidden className="flex min-h-12 items-center font-bold md:min-h-11">
        {WEEKDAY_LABELS[weekday]}
      </span>
      <div className="min-w-0 space-y-1">
        {spans.map(({ place, from, to }, at) => (
          <TimeSpanInput
            key={at}
            id={`${id}.${place}`}
            name={spans.length > 1 ? `${name} ${at + 1}つめ` : name}
            span={{ from, to }}
            errors={{ from: errorAt(`${place}.from`), to: errorAt(`${place}.to`) }}
            onType={(typed) => onType(place, typed)}
          >
            {spans.length > 1 && (
              <Button
                tone="quiet"
                className="px-2"
                aria-label={`${name} ${at + 1}つめの時間帯を消す`}
                onClick={() => {
                  onRemove(place);
                  // What had the focus goes away.
                  row.current?.querySelector<HTMLElement>("input")?.focus();
                }}
              >
                <X aria-hidden className="size-4" />
              </Button>
            )}
          </TimeSpanInput>
        ))}
      </div>
      <div
        className={cn(
          "col-start-2 flex flex-wrap items-center gap-x-1 sm:col-start-3 sm:justify-end",
          // Off, a day takes one line on a phone too.
          spans.length === 0 && "row-start-1",
        )}
      >
        {onCopy && (
          <Button tone="quiet" size="small" aria-label={`${name}の時間を平日にコピー`} onClick={onCopy}>
            平日にコピー
          </Button>
        )}
        {spans.length > 0 && spans.length < MOST_SPANS && (
          <Button
            tone="quiet"
            className="px-2"
            aria-label={`${name}に時間帯を足す`}
            title="時間帯を足す"
            onClick={onAdd}
          >
            <Plus aria-hidden className="size-4" />
          </Button>
        )}
        <Checkbox
          label="休み"
          aria-label={`${name}は休み`}
          checked={spans.length === 0}
          onChange={(event) => onRest(event.target.checked)}
        />
      </div>
    </div>
  );
}
