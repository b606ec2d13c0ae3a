import { tokyoDate, tokyoInstant, tokyoTime } from "@magokoro/domain/date/tokyo-date";
import { spanProblems, weekdayOf, type WeekHours } from "@magokoro/domain/date/week-hours";
import { replyDueAt } from "@magokoro/domain/partner/partner-hours";
import { readWholeNumber } from "@magokoro/domain/text/read-whole-number";

/** A Friday of a week without holidays. */
const ASKED = "2027-06-04";
const NAMES = ["日", "月", "火", "水", "木", "金", "土"];

interface Setting {
  openHours: WeekHours;
  /** As typed. */
  replyHours: string | number;
}

/** What a deadline in working hours means, by an example; null while the setting is not whole. */
export function replyExample({ openHours, replyHours }: Setting): string | null {
  const hours = typeof replyHours === "number" ? replyHours : readWholeNumber(replyHours, "時間");
  if (hours === null || hours < 1 || hours > 80) return null;
  if (NAMES.some((_, day) => spanProblems(openHours.filter(({ weekday }) => weekday === day)).some(Boolean)))
    return null;
  const calendar = { openHours, closedDates: [], closesOnHolidays: false };
  const due = replyDueAt(tokyoInstant(ASKED, "17:00"), hours, calendar, () => false);
  if (due === null) return null;
  const day = tokyoDate(due);
  return `例：金曜日17時のご依頼は、${dayWords(day)}${timeWords(tokyoTime(due))}までに回答`;
}

const DAY_MS = 24 * 60 * 60 * 1000;

function dayWords(day: string): string {
  const later = (Date.parse(day) - Date.parse(ASKED)) / DAY_MS;
  if (later === 0) return "当日の";
  const weeks = Math.floor(later / 7);
  return `${weeks > 0 ? `${weeks}週間後の` : ""}${NAMES[weekdayOf(day)]}曜日`;
}

const timeWords = (time: string) => {
  const [hour, minute] = time.split(":").map(Number);
  return `${hour}時${minute ? `${minute}分` : ""}`;
};
