import { ERAS } from "./eras";
import { requireCalendarDate, tokyoDate, tokyoTime } from "./tokyo-date";

const WEEKDAYS = "日月火水木金土";

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A moment as code (Date) or JSON (ISO 8601 with offset) has it. */
export type Moment = Date | string;

/** YYYY-MM-DD as 2026年11月23日(月). Throws RangeError for a day that does not exist. */
export function formatDateJa(date: string): string {
  return `${yearOf(date)}年${formatShortDateJa(date)}`;
}

/** 2026年11月23日(月) 14:00, in Tokyo. */
export function formatDateTimeJa(instant: Moment): string {
  const moment = new Date(instant);
  return `${formatDateJa(tokyoDate(moment))} ${tokyoTime(moment)}`;
}

/** A day (YYYY-MM-DD) as 11月23日(月), with its year when that is not the year of `today`. */
export function formatDayJa(date: string, today: string): string {
  return yearOf(date) === yearOf(today) ? formatShortDateJa(date) : formatDateJa(date);
}

/**
 * 11月23日(月) 14:00〜15:30, in Tokyo. A visit past midnight shows both days; one past New Year, or not in
 * the year of `today` (YYYY-MM-DD), shows the year as well.
 */
export function formatVisitPeriod(start: Moment, end: Moment, today: string): string {
  const [from, to] = [new Date(start), new Date(end)];
  const [firstDay, lastDay] = [tokyoDate(from), tokyoDate(to)];
  const years = new Set([firstDay, lastDay, today].map(yearOf));
  const day = years.size > 1 ? formatDateJa : formatShortDateJa;
  const until = firstDay === lastDay ? "" : `${day(lastDay)} `;
  return `${day(firstDay)} ${tokyoTime(from)}〜${until}${tokyoTime(to)}`;
}

/** A waiting time in its largest whole unit: 3分, 5時間, 2日. Clocks that disagree never show less than none. */
export function elapsedJa(ms: number): string {
  if (ms < MINUTE_MS) return "1分未満";
  if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)}分`;
  if (ms < DAY_MS) return `${Math.floor(ms / HOUR_MS)}時間`;
  return `${Math.floor(ms / DAY_MS)}日`;
}

/** YYYY-MM-DD as 令和8年11月23日, an era's first year as 元年; a day before Meiji as 1867年12月31日. */
export function formatEraDate(date: string): string {
  requireCalendarDate(date);
  const era = ERAS.find(({ from }) => date >= from);
  const year = era ? yearOf(date) - yearOf(era.from) + 1 : yearOf(date);
  return `${era?.name ?? ""}${era && year === 1 ? "元" : year}年${monthOf(date)}月${dayOf(date)}日`;
}

/**
 * Full years of life on a day, both YYYY-MM-DD. One born on 29 February turns older on 1 March of other
 * years, as the law counts. Before birth it is 0: a mistyped birth date must not break a page.
 */
export function ageOn(birthDate: string, today: string): number {
  const hadBirthday = today.slice(5) >= birthDate.slice(5);
  return Math.max(0, yearOf(today) - yearOf(birthDate) - (hadBirthday ? 0 : 1));
}

/* Without its year a day is told apart only this year: outside this file, formatDayJa decides. */
function formatShortDateJa(date: string): string {
  requireCalendarDate(date);
  const weekday = WEEKDAYS.charAt(new Date(`${date}T00:00:00Z`).getUTCDay());
  return `${monthOf(date)}月${dayOf(date)}日(${weekday})`;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function monthOf(date: string): number {
  return Number(date.slice(5, 7));
}

function dayOf(date: string): number {
  return Number(date.slice(8, 10));
}
