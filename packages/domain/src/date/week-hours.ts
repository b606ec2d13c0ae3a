import { requireCalendarDate } from "./tokyo-date";

/** A span of one day in Tokyo, HH:mm to HH:mm, the end left out; 24:00 is midnight at the end of the day. */
export interface TimeSpan {
  from: string;
  to: string;
}

/** When somebody works on one day; empty is a day off. */
export type DayHours = TimeSpan[];

/** When somebody works in a usual week, in any order; 0 is Sunday. A weekday that is not named is off. */
export type WeekHours = (TimeSpan & { weekday: number })[];

export const WEEKDAY_LABELS = ["日", "月", "火", "水", "木", "金", "土"] as const;

export type SpanProblem = "no_time" | "ends_first" | "overlaps";

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** What is wrong with the span at each place, `undefined` where nothing is. Spans may touch, not overlap. */
export function spanProblems(spans: readonly TimeSpan[]): (SpanProblem | undefined)[] {
  return spans.map((span, at) => {
    if (!TIME.test(span.from) || !TIME.test(span.to)) return "no_time";
    if (span.from >= span.to) return "ends_first";
    const isInAnEarlier = spans.slice(0, at).some(({ from, to }) => span.from < to && from < span.to);
    return isInAnEarlier ? "overlaps" : undefined;
  });
}

/** 0 Sunday … 6 Saturday. Throws RangeError for a day that does not exist. */
export function weekdayOf(date: string): number {
  requireCalendarDate(date);
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** The hours of one weekday, by time. */
export function hoursOfWeekday(week: WeekHours, weekday: number): DayHours {
  return week
    .filter((span) => span.weekday === weekday)
    .map(({ from, to }) => ({ from, to }))
    .sort((a, b) => a.from.localeCompare(b.from));
}
