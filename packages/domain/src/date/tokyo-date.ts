/*
 * Days and months of the business are Tokyo's, wherever a server or browser thinks it is. Japan has kept
 * +09:00 without summer time since 1952, so plain arithmetic is right for every instant of this system.
 */

const HOUR_MS = 60 * 60 * 1000;
const TOKYO_OFFSET_MS = 9 * HOUR_MS;

/** ISO 8601 with Tokyo's offset: 2026-11-23T14:00:00.000+09:00. Throws RangeError for an invalid Date. */
export function toTokyoIso(instant: Date): string {
  return new Date(instant.getTime() + TOKYO_OFFSET_MS).toISOString().replace("Z", "+09:00");
}

/** The day it is in Tokyo at an instant, YYYY-MM-DD. */
export function tokyoDate(instant: Date): string {
  return toTokyoIso(instant).slice(0, 10);
}

/** The month it is in Tokyo at an instant, YYYY-MM. */
export function tokyoMonth(instant: Date): string {
  return toTokyoIso(instant).slice(0, 7);
}

/** The time it is in Tokyo at an instant, HH:mm. */
export function tokyoTime(instant: Date): string {
  return toTokyoIso(instant).slice(11, 16);
}

/** Whether a text is YYYY-MM-DD of a day that exists, years 0001 to 9999 (those PostgreSQL and ISO share). */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith("0000")) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The instant of a Tokyo day and time (HH:mm). Throws RangeError if there is no such day or time. */
export function tokyoInstant(date: string, time: string): Date {
  requireCalendarDate(date);
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`not a time: ${time}`);
  return new Date(`${date}T${time}:00+09:00`);
}

/** The first instant of a Tokyo day. */
export function startOfTokyoDay(date: string): Date {
  return tokyoInstant(date, "00:00");
}

/** The first instant after a Tokyo day: compare with `<`. */
export function endOfTokyoDay(date: string): Date {
  return new Date(startOfTokyoDay(date).getTime() + 24 * HOUR_MS);
}

/** A Tokyo month (YYYY-MM) as instants, `from` inclusive and `to` exclusive. */
export function tokyoMonthRange(yyyyMm: string): { from: Date; to: Date } {
  const firstDay = `${yyyyMm}-01`;
  // From any first day, 31 days on is in the next month.
  const nextMonth = addDays(firstDay, 31).slice(0, 7);
  return { from: startOfTokyoDay(firstDay), to: startOfTokyoDay(`${nextMonth}-01`) };
}

/** The calendar day `days` later, or earlier when negative. Throws RangeError for a day that does not exist. */
export function addDays(date: string, days: number): string {
  requireCalendarDate(date);
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** Throws RangeError unless the text is YYYY-MM-DD of a day that exists. */
export function requireCalendarDate(date: string): void {
  if (!isCalendarDate(date)) throw new RangeError(`not a calendar date: ${date}`);
}
