"use client";

import { readTime } from "@magokoro/domain/date/read-time";
import { hoursOfWeekday, WEEKDAY_LABELS, type WeekHours } from "@magokoro/domain/date/week-hours";
import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { isSameValue } from "@/lib/drafts/same-value";
import { WeekHoursDay } from "./week-hours-day";

const WORKDAYS = [1, 2, 3, 4, 5];
/** As a week of work is read: it begins with Monday. */
const DAYS = [...WORKDAYS, 6, 0];
const USUAL = { from: "09:00", to: "18:00" };

interface WeekHoursFieldProps {
  /** Of the form's field: `form.idOf("openHours")`. What is within a span stands under `${id}.${place}.from`. */
  id: string;
  label: string;
  /** As typed; the contract reads it. A weekday that is not named is off. */
  value: WeekHours;
  /** What is wrong at a path below the field, such as `3.to`; of the whole field at "". */
  errorAt: (path: string) => string | undefined;
  onChange: (hours: WeekHours) => void;
  hint?: string;
}

/** The hours of a usual week, a line for each day. */
export function WeekHoursField({ id, label, value, errorAt, onChange, hint }: WeekHoursFieldProps) {
  const own = useId();
  const grid = useRef<HTMLDivElement>(null);
  // What stood there before a day was taken off or the week was filled: both can be taken back.
  const [rested, setRested] = useState<WeekHours>([]);
  const [copied, setCopied] = useState<{ before: WeekHours; after: WeekHours; said: string } | null>(null);
  const error = errorAt("");
  const first = DAYS.find((weekday) => value.some((span) => span.weekday === weekday));

  function toggleRest(weekday: number, isOff: boolean): void {
    const rest = value.filter((span) => span.weekday !== weekday);
    const own = value.filter((span) => span.weekday === weekday);
    if (isOff) {
      setRested([...rested.filter((span) => span.weekday !== weekday), ...own]);
      return onChange(rest);
    }
    const before = rested.filter((span) => span.weekday === weekday);
    onChange([...value, ...(before.length > 0 ? before : [{ weekday, ...likeAnother(value) }])]);
  }

  function copy(weekday: number): void {
    const others = WORKDAYS.filter((one) => one !== weekday);
    const spans = value.filter((span) => span.weekday === weekday);
    const after = [
      ...value.filter((span) => !others.includes(span.weekday)),
      ...others.flatMap((one) => spans.map((span) => ({ ...span, weekday: one }))),
    ];
    setCopied({ before: value, after, said: `平日を${WEEKDAY_LABELS[weekday]}曜日と同じ時間にしました。` });
    onChange(after);
  }

  /** The same time of the next or former day that works: as in a table. */
  function moveFocus(event: React.KeyboardEvent): void {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!(event.target instanceof HTMLInputElement) || event.nativeEvent.isComposing || !step) return;
    const { end } = event.target.dataset;
    const column = [...(grid.current?.querySelectorAll<HTMLInputElement>(`[data-end="${end}"]`) ?? [])];
    const next = column[column.indexOf(event.target) + step];
    if (!end || !next) return;
    event.preventDefault();
    next.focus();
    next.select();
  }

  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={
        [hint && `${own}-hint`, error && `${own}-error`].filter(Boolean).join(" ") || undefined
      }
    >
      <legend className="mb-1 font-medium">{label}</legend>
      {hint && (
        <p id={`${own}-hint`} className="mb-1 text-sm text-muted">
          {hint}
        </p>
      )}
      <div
        ref={grid}
        className="max-w-2xl divide-y divide-line rounded-lg border border-line"
        onKeyDown={moveFocus}
        // Once it is left, a time stands as it was understood.
        onBlur={() => {
          const tidy = value.map((span) => ({ ...span, from: tidied(span.from), to: tidied(span.to) }));
          if (!isSameValue(tidy, value)) onChange(tidy);
        }}
      >
        {DAYS.map((weekday) => (
          <WeekHoursDay
            key={weekday}
            id={id}
            weekday={weekday}
            spans={value.flatMap((span, place) => (span.weekday === weekday ? [{ ...span, place }] : []))}
            errorAt={errorAt}
            onRest={(isOff) => toggleRest(weekday, isOff)}
            onType={(place, typed) =>
              onChange(value.map((span, at) => (at === place ? { ...span, ...typed } : span)))
            }
            onAdd={() => onChange([...value, { weekday, from: lastEnd(value, weekday), to: "" }])}
            onRemove={(place) => onChange(value.filter((_, at) => at !== place))}
            {...(weekday === first && WORKDAYS.includes(weekday) && { onCopy: () => copy(weekday) })}
          />
        ))}
      </div>
      <div role="status" className="text-sm text-muted">
        {copied && isSameValue(copied.after, value) && (
          <p className="mt-1 flex flex-wrap items-center gap-x-2">
            {copied.said}
            <Button tone="quiet" size="small" onClick={() => onChange(copied.before)}>
              元に戻す
            </Button>
          </p>
        )}
      </div>
      {error && (
        <p id={`${own}-error`} className="mt-1 text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}

const tidied = (typed: string): string => readTime(typed) ?? typed;

/** Whoever works on one more day mostly does so at the hours of the days before it. */
function likeAnother(week: WeekHours): { from: string; to: string } {
  const [last] = week.slice(-1);
  return last ? { from: last.from, to: last.to } : USUAL;
}

/** A second span begins behind the first. */
function lastEnd(week: WeekHours, weekday: number): string {
  return hoursOfWeekday(week, weekday).at(-1)?.to ?? "";
}
