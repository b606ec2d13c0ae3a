import { addDays, startOfTokyoDay, tokyoDate, tokyoTime } from "../date/tokyo-date";
import { hoursOfWeekday, weekdayOf, type DayHours, type WeekHours } from "../date/week-hours";

/** When a store works. */
export interface PartnerCalendar {
  openHours: WeekHours;
  /** YYYY-MM-DD, closed all the same. */
  closedDates: readonly string[];
  closesOnHolidays: boolean;
}

/** Whether a day (YYYY-MM-DD) is a public holiday. */
export type IsHoliday = (date: string) => boolean;

const MINUTE_MS = 60_000;
const ALL_DAY: DayHours = [{ from: "00:00", to: "24:00" }];
/** A store that is closed for longer answers nothing. */
const MOST_DAYS = 3 * 366;

/** The hours of one day in Tokyo. A store that has said no hours at all works around the clock. */
export function hoursOn(date: string, calendar: PartnerCalendar, isHoliday: IsHoliday): DayHours {
  if (calendar.closedDates.includes(date)) return [];
  if (calendar.closesOnHolidays && isHoliday(date)) return [];
  return calendar.openHours.length === 0 ? ALL_DAY : hoursOfWeekday(calendar.openHours, weekdayOf(date));
}

export function isOpenAt(at: Date, calendar: PartnerCalendar, isHoliday: IsHoliday): boolean {
  const time = tokyoTime(at);
  return hoursOn(tokyoDate(at), calendar, isHoliday).some(({ from, to }) => from <= time && time < to);
}

/**
 * The moment by which a store answers what it is asked: after that many hours in which it is open. Null for one
 * that is never open for so long.
 */
export function replyDueAt(
  askedAt: Date,
  replyHours: number,
  calendar: PartnerCalendar,
  isHoliday: IsHoliday,
): Date | null {
  let left = replyHours * 60 * MINUTE_MS;
  let date = tokyoDate(askedAt);
  for (let day = 0; day < MOST_DAYS; day += 1, date = addDays(date, 1)) {
    const midnight = startOfTokyoDay(date).getTime();
    for (const { from, to } of hoursOn(date, calendar, isHoliday)) {
      const begins = Math.max(midnight + minutesOf(from) * MINUTE_MS, askedAt.getTime());
      const lasts = midnight + minutesOf(to) * MINUTE_MS - begins;
      if (lasts <= 0) continue;
      if (left <= lasts) return new Date(begins + left);
      left -= lasts;
    }
  }
  return null;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
