/* Asia/Tokyo has had no summer time since 1951, so a fixed offset is exact for every date kept here. */
const OFFSET_MS = 9 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

const shifted = (instant: Date) => new Date(instant.getTime() + OFFSET_MS);

/** The calendar day in Tokyo, YYYY-MM-DD. */
export function tokyoDate(instant: Date): string {
  return shifted(instant).toISOString().slice(0, 10);
}

/** The time of day in Tokyo, HH:mm. */
export function tokyoTime(instant: Date): string {
  return shifted(instant).toISOString().slice(11, 16);
}

/** The month in Tokyo, YYYY-MM. */
export function tokyoMonth(instant: Date): string {
  return tokyoDate(instant).slice(0, 7);
}

/** ISO 8601 with Tokyo's offset: 2026-11-23T14:00:00.000+09:00. */
export function toTokyoIso(instant: Date): string {
  return shifted(instant).toISOString().replace("Z", "+09:00");
}

/** The instant of a wall-clock time (HH:mm) on a Tokyo day. */
export function tokyoInstant(day: string, time: string): Date {
  return new Date(`${day}T${time}:00+09:00`);
}

/** Midnight with which the day begins. */
export function startOfTokyoDay(day: string): Date {
  return tokyoInstant(day, "00:00");
}

/** A calendar day moved by whole days. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The first instant after the day. */
export function endOfTokyoDay(day: string): Date {
  return startOfTokyoDay(addDays(day, 1));
}

/** [from, to) of a month given as YYYY-MM. */
export function tokyoMonthRange(month: string): { from: Date; to: Date } {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
  return { from: startOfTokyoDay(`${month}-01`), to: startOfTokyoDay(`${next}-01`) };
}

/** YYYY-MM-DD of a day that exists; 2026-02-30 does not. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().slice(0, 10) === text;
}
