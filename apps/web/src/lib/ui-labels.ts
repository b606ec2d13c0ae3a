import { formatDateTimeJa, formatShortDateJa, formatVisitPeriod } from "@magokoro/domain/date/format-date";

/** Words for what a list shows of a wished or fixed time. */
export function visitLabel(item: {
  visitStart: string | null;
  visitEnd: string | null;
  requestedDate: string | null;
  requestedTimeFrom: string | null;
}): string {
  if (item.visitStart && item.visitEnd) return formatVisitPeriod(item.visitStart, item.visitEnd);
  if (!item.requestedDate) return "未定";
  return `希望 ${formatShortDateJa(item.requestedDate)}${item.requestedTimeFrom ? ` ${item.requestedTimeFrom}〜` : ""}`;
}

export function dateTimeLabel(instant: string | null): string {
  return instant ? formatDateTimeJa(instant) : "—";
}
