import {
  hoursOfWeekday,
  spanProblems,
  WEEKDAY_LABELS,
  type SpanProblem,
} from "@magokoro/domain/date/week-hours";
import { readTime } from "@magokoro/domain/date/read-time";
import { z } from "zod";

/*
 * When a store or a helper works. Each span is refused at its own place in the list, so that a form says it
 * beside the very times.
 */

const MOST_SPANS_A_DAY = 4;

const PROBLEM: Record<SpanProblem, string> = {
  no_time: "時刻を確認してください（例: 09:00）。",
  ends_first: "終了は、開始より後の時刻にしてください。",
  overlaps: "同じ曜日の別の時間帯と重なっています。",
};

/** As it is typed; what is no time stays, to be refused at its place. */
const time = z
  .string()
  .max(20)
  .transform((typed) => readTime(typed) ?? typed);
const span = z.strictObject({ from: time, to: time });
const weekSpan = span.extend({ weekday: z.int().min(0).max(6) });

/** `WeekHours` of the domain: a usual week, in any order; a weekday that is not named is off. */
export const weekHours = z
  .array(weekSpan)
  .max(7 * MOST_SPANS_A_DAY, `1日の時間帯は${MOST_SPANS_A_DAY}つまでです。`)
  .superRefine((week, context) => {
    for (const [weekday, label] of WEEKDAY_LABELS.entries()) {
      const places = week.flatMap((one, at) => (one.weekday === weekday ? [at] : []));
      if (places.length > MOST_SPANS_A_DAY)
        context.addIssue({
          code: "custom",
          path: [places[MOST_SPANS_A_DAY] ?? 0, "from"],
          message: `${label}曜日の時間帯は${MOST_SPANS_A_DAY}つまでです。`,
        });
      const spans = places.map((at) => week[at] ?? { from: "", to: "" });
      for (const [index, problem] of spanProblems(spans).entries())
        if (problem)
          context.addIssue({ code: "custom", path: [places[index] ?? 0, "to"], message: PROBLEM[problem] });
    }
  })
  .transform((week) =>
    WEEKDAY_LABELS.flatMap((_, weekday) => hoursOfWeekday(week, weekday).map((one) => ({ weekday, ...one }))),
  );

/** `DayHours` of the domain: one day; empty is a day off. */
export const dayHours = z
  .array(span)
  .max(MOST_SPANS_A_DAY, `1日の時間帯は${MOST_SPANS_A_DAY}つまでです。`)
  .superRefine((day, context) => {
    for (const [at, problem] of spanProblems(day).entries())
      if (problem)
        context.addIssue({
          code: "custom",
          path: [at, "to"],
          message: PROBLEM[problem].replace("同じ曜日の", ""),
        });
  })
  .transform((day) => [...day].sort((a, b) => a.from.localeCompare(b.from)));
