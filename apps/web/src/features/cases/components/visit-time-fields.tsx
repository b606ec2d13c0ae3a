import { TextField } from "@/components/form/text-field";
import type { BoundField } from "@/lib/forms/bound-field";
import { isPast, type VisitTime } from "./visit-time";

interface VisitTimeFieldsProps {
  field: (name: keyof VisitTime) => BoundField;
  time: VisitTime;
}

export function VisitTimeFields({ field, time }: VisitTimeFieldsProps) {
  return (
    <fieldset>
      <legend className="sr-only">訪問日時</legend>
      <div className="grid gap-3 sm:grid-cols-[1fr_7.5rem_7.5rem]">
        <TextField {...field("day")} type="date" />
        <TextField {...field("from")} type="time" step={300} />
        <TextField {...field("to")} type="time" step={300} />
      </div>
      {isPast(time) && (
        <p role="status" className="mt-2 rounded-lg bg-hover p-3 text-sm">
          過去の日時です。間違いがなければ、このまま保存できます。
        </p>
      )}
    </fieldset>
  );
}
