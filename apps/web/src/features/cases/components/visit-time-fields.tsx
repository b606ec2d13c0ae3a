import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { formatDateJa } from "@magokoro/domain/date/format-date";
import { tokyoDate, tokyoInstant, tokyoTime, toTokyoIso } from "@magokoro/domain/date/tokyo-date";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

export interface VisitTime {
  day: string;
  from: string;
  to: string;
}

interface VisitTimeSource {
  visitStart: string | null;
  visitEnd: string | null;
  requestedDate: string | null;
  requestedTimeFrom: string | null;
}

export function initialVisitTime(item: VisitTimeSource): VisitTime {
  if (item.visitStart && item.visitEnd) {
    return {
      day: tokyoDate(new Date(item.visitStart)),
      from: tokyoTime(new Date(item.visitStart)),
      to: tokyoTime(new Date(item.visitEnd)),
    };
  }
  return { day: item.requestedDate ?? "", from: item.requestedTimeFrom ?? "", to: "" };
}

/** The time on a case as the server answers it. */
export const readVisitTime = (current: unknown) => ({
  values: initialVisitTime(current as CaseDetail),
  version: (current as CaseDetail).version,
});

export const visitTimeWords = ({ day, from, to }: VisitTime): string =>
  day ? `${formatDateJa(day)} ${from}〜${to}` : "";

/** Null while the time is not complete. */
export function toPeriod({ day, from, to }: VisitTime): { visitStart: string; visitEnd: string } | null {
  if (!day || !from || !to) return null;
  return { visitStart: toTokyoIso(tokyoInstant(day, from)), visitEnd: toTokyoIso(tokyoInstant(day, to)) };
}

/** A visit that should have begun already is more often a slip than a wish. */
function isPast({ day, from }: VisitTime): boolean {
  return day !== "" && from !== "" && tokyoInstant(day, from).getTime() < Date.now();
}

interface VisitTimeFieldsProps {
  value: VisitTime;
  onChange: (value: VisitTime) => void;
  error?: string | undefined;
}

export function VisitTimeFields({ value, onChange, error }: VisitTimeFieldsProps) {
  return (
    <fieldset>
      <legend className="sr-only">訪問日時</legend>
      <div className="grid gap-3 sm:grid-cols-[1fr_7.5rem_7.5rem]">
        <Field label="訪問日" error={error}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={value.day}
              onChange={(event) => onChange({ ...value, day: event.target.value })}
            />
          )}
        </Field>
        <Field label="開始">
          {(control) => (
            <Input
              {...control}
              type="time"
              step={300}
              value={value.from}
              onChange={(event) => onChange({ ...value, from: event.target.value })}
            />
          )}
        </Field>
        <Field label="終了">
          {(control) => (
            <Input
              {...control}
              type="time"
              step={300}
              value={value.to}
              onChange={(event) => onChange({ ...value, to: event.target.value })}
            />
          )}
        </Field>
      </div>
      {isPast(value) && (
        <p role="status" className="mt-2 rounded-lg bg-hover p-3 text-sm">
          過去の日時です。間違いがなければ、このまま保存できます。
        </p>
      )}
    </fieldset>
  );
}
