import { isCalendarDate, requireCalendarDate } from "../date/tokyo-date";

/**
 * YYYYMMDD-NNNN from the Tokyo day of intake (YYYY-MM-DD) and that day's sequence, counted from 1. After
 * 9999 the sequence grows a digit. Throws RangeError for a day that does not exist or a sequence below 1.
 */
export function formatCaseNumber(tokyoDate: string, sequence: number): string {
  requireCalendarDate(tokyoDate);
  if (!Number.isSafeInteger(sequence) || sequence < 1) throw new RangeError(`not a sequence: ${sequence}`);
  return `${tokyoDate.replaceAll("-", "")}-${String(sequence).padStart(4, "0")}`;
}

const PATTERN = /^(\d{4})(\d{2})(\d{2})-(?!0000$)(?:\d{4}|[1-9]\d{4,})$/;

/** Whether `formatCaseNumber` could have written this. */
export function isCaseNumber(text: string): boolean {
  const [, year, month, day] = PATTERN.exec(text) ?? [];
  return isCalendarDate(`${year}-${month}-${day}`);
}
