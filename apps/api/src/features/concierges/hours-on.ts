import { hoursOfWeekday, weekdayOf, type DayHours, type WeekHours } from "@magokoro/domain/date/week-hours";

/**
 * When somebody works on a day: as it differs, else as in a usual week. Null where nothing was ever said of their
 * week: then nobody is warned of it either.
 */
export function hoursOn(
  day: string,
  week: WeekHours,
  exception: { hours: DayHours } | undefined,
): DayHours | null {
  if (exception) return exception.hours;
  return week.length === 0 ? null : hoursOfWeekday(week, weekdayOf(day));
}
