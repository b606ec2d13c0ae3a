import { tokyoMonth } from "@magokoro/domain/date/tokyo-date";

export const thisMonth = (): string => tokyoMonth(new Date());

/** YYYY-MM, some months on or back. */
export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const count = year * 12 + number - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}

export function monthLabel(month: string): string {
  const [year, number] = month.split("-").map(Number);
  return `${year}年${number}月`;
}
