import {
  formatDateTimeJa,
  formatDayJa,
  formatVisitPeriod,
  type Moment,
} from "@magokoro/domain/date/format-date";
import { tokyoDate } from "@magokoro/domain/date/tokyo-date";

const today = () => tokyoDate(new Date());

/** Words for what a list shows of a wished or fixed time. */
export function visitLabel(item: {
  visitStart: string | null;
  visitEnd: string | null;
  requestedDate: string | null;
  requestedTimeFrom: string | null;
}): string {
  if (item.visitStart && item.visitEnd) return visitPeriodLabel(item.visitStart, item.visitEnd);
  if (!item.requestedDate) return "未定";
  return `希望 ${formatDayJa(item.requestedDate, today())}${item.requestedTimeFrom ? ` ${item.requestedTimeFrom}〜` : ""}`;
}

/** With the year, when it is not this one. */
export function visitPeriodLabel(start: Moment, end: Moment): string {
  return formatVisitPeriod(start, end, today());
}

/** The Tokyo day of a moment, with the year when it is not this one. */
export function dayLabel(instant: string): string {
  return formatDayJa(tokyoDate(new Date(instant)), today());
}

export function dateTimeLabel(instant: string | null): string {
  return instant ? formatDateTimeJa(instant) : "—";
}

/** How many there are, as far as they were counted. */
export function totalLabel({ total, isTotalExact }: { total: number; isTotalExact: boolean }): string {
  return `${total.toLocaleString("ja-JP")}件${isTotalExact ? "" : "以上"}`;
}
