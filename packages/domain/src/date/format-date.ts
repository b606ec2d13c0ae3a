import { tokyoDate, tokyoTime } from "./tokyo-date";

const WEEKDAYS = ["日", "月", "火", "水", "木", "金", "土"] as const;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const weekday = (day: string) => WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];

function parts(day: string) {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return { year, month, date };
}

/** 2026年11月23日(月) */
export function formatDateJa(day: string): string {
  const { year } = parts(day);
  return `${year}年${formatShortDateJa(day)}`;
}

/** 11月23日(月) */
export function formatShortDateJa(day: string): string {
  const { month, date } = parts(day);
  return `${month}月${date}日(${weekday(day)})`;
}

/** 2026年11月23日(月) 14:00, in Tokyo. */
export function formatDateTimeJa(instant: Date): string {
  return `${formatDateJa(tokyoDate(instant))} ${tokyoTime(instant)}`;
}

/** 11月23日(月) 14:00〜15:30; the second day is named when the visit crosses midnight. */
export function formatVisitPeriod(start: Date, end: Date): string {
  const first = tokyoDate(start);
  const last = tokyoDate(end);
  const until = first === last ? tokyoTime(end) : `${formatShortDateJa(last)} ${tokyoTime(end)}`;
  return `${formatShortDateJa(first)} ${tokyoTime(start)}〜${until}`;
}

/** How long ago, in the largest whole unit: 3分, 5時間, 2日. */
export function elapsedJa(ms: number): string {
  if (ms >= DAY_MS) return `${Math.floor(ms / DAY_MS)}日`;
  if (ms >= HOUR_MS) return `${Math.floor(ms / HOUR_MS)}時間`;
  return `${Math.max(0, Math.floor(ms / MINUTE_MS))}分`;
}

/** Whole years of age on a day (YYYY-MM-DD both). */
export function ageOn(birthDate: string, today: string): number {
  const hadBirthday = today.slice(5) >= birthDate.slice(5);
  return parts(today).year - parts(birthDate).year - (hadBirthday ? 0 : 1);
}

/** First day of each era by which older customers give their birthday. */
const ERAS = [
  { from: "2019-05-01", name: "令和" },
  { from: "1989-01-08", name: "平成" },
  { from: "1926-12-25", name: "昭和" },
  { from: "1912-07-30", name: "大正" },
  { from: "1868-01-25", name: "明治" },
] as const;

/** 昭和20年4月1日; the first year of an era is 元年. Days before Meiji keep the western year. */
export function formatEraDate(day: string): string {
  const { year, month, date } = parts(day);
  const era = ERAS.find((candidate) => day >= candidate.from);
  if (!era) return `${year}年${month}月${date}日`;
  const eraYear = year - parts(era.from).year + 1;
  return `${era.name}${eraYear === 1 ? "元" : eraYear}年${month}月${date}日`;
}
