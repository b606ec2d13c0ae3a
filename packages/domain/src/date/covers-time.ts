import { addDays, startOfTokyoDay, tokyoDate, tokyoTime } from "./tokyo-date";
import type { DayHours, TimeSpan } from "./week-hours";

/** Whether a stretch of one day lies wholly within hours; spans that touch are one. */
export function coversTime(hours: DayHours, { from, to }: TimeSpan): boolean {
  let reached = from;
  for (const span of [...hours].sort((a, b) => a.from.localeCompare(b.from))) {
    if (span.from <= reached && span.to > reached) reached = span.to;
  }
  return reached >= to;
}

/** A period as the stretches of the Tokyo days it lies in. */
export function stretchesOf(start: Date, end: Date): ({ day: string } & TimeSpan)[] {
  const first = tokyoDate(start);
  const stretches: ({ day: string } & TimeSpan)[] = [];
  for (let day = first; startOfTokyoDay(day) < end; day = addDays(day, 1)) {
    const isLast = end <= startOfTokyoDay(addDays(day, 1));
    const from = day === first ? tokyoTime(start) : "00:00";
    const to = isLast && tokyoDate(end) === day ? tokyoTime(end) : "24:00";
    stretches.push({ day, from, to });
  }
  return stretches;
}
