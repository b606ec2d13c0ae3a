"use client";

import { addDays, isCalendarDate, tokyoDate } from "@magokoro/domain/date/tokyo-date";
import { formatDateJa } from "@magokoro/domain/date/format-date";
import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

interface ClosedDatesInputProps {
  id: string;
  label: string;
  value: readonly string[];
  errors: readonly string[];
  onChange: (dates: string[]) => void;
}

const MOST_AT_ONCE = 62;

/** Single days and runs of days on which a store is closed; days that are past stay until they are taken off. */
export function ClosedDatesInput({ id, label, value, errors, onChange }: ClosedDatesInputProps) {
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const today = tokyoDate(new Date());
  const past = value.filter((date) => date < today);

  function add(): void {
    const days = daysOf(from, to);
    if (typeof days === "string") return setProblem(days);
    setProblem(null);
    onChange([...new Set([...value, ...days])].sort());
    setFrom("");
    setTo("");
  }

  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={errors.length > 0 ? `${id}-error` : undefined}>
      <legend className="mb-1 font-medium">{label}</legend>
      <div
        className="flex flex-wrap items-end gap-3"
        onKeyDown={(event) => {
          if (
            event.key !== "Enter" ||
            event.ctrlKey ||
            event.metaKey ||
            !(event.target instanceof HTMLInputElement)
          )
            return;
          event.preventDefault();
          add();
        }}
      >
        <Field label="休む日">
          {(control) => (
            <Input {...control} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
          )}
        </Field>
        <Field label="最後の日（続けて休むとき）">
          {(control) => (
            <Input {...control} type="date" value={to} onChange={(event) => setTo(event.target.value)} />
          )}
        </Field>
        <Button onClick={add}>休業日に加える</Button>
      </div>
      {[...(problem ? [problem] : []), ...errors].map((sentence) => (
        <p key={sentence} id={`${id}-error`} role="alert" className="mt-1 text-sm font-medium text-danger">
          {sentence}
        </p>
      ))}
      {value.length > 0 && (
        <ul className="mt-3 flex flex-wrap gap-2" aria-label="登録した休業日">
          {value.map((date) => (
            <li
              key={date}
              className="flex items-center rounded-full border border-line pl-3 text-sm whitespace-nowrap"
            >
              <span className={date < today ? "text-muted" : ""}>
                {isCalendarDate(date) ? formatDateJa(date) : date}
              </span>
              <button
                type="button"
                aria-label={`${date} を外す`}
                className="flex size-12 items-center justify-center text-muted md:size-9"
                onClick={() => onChange(value.filter((other) => other !== date))}
              >
                <X aria-hidden className="size-4" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <Button
          tone="quiet"
          size="small"
          className="mt-2"
          onClick={() => onChange(value.filter((date) => date >= today))}
        >
          過ぎた日を外す（{past.length}日）
        </Button>
      )}
    </fieldset>
  );
}

/** The days, or the sentence that says what is wrong. */
function daysOf(from: string, to: string): string[] | string {
  if (!isCalendarDate(from)) return "休む日を選んでください。";
  if (to === "") return [from];
  if (!isCalendarDate(to) || to < from) return "最後の日は、休む日以後の日にしてください。";
  const days = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    days.push(day);
    if (days.length > MOST_AT_ONCE) return `一度に加えられるのは${MOST_AT_ONCE}日までです。`;
  }
  return days;
}
