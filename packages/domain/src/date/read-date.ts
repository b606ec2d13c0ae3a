import { ERAS, type Era } from "./eras";
import { formatEraDate } from "./format-date";
import { addDays, isCalendarDate } from "./tokyo-date";

export type ReadDate = { date: string } | { problem: string };

const EXAMPLES = "（例：2026年4月1日、令和8年4月1日）";
const UNREADABLE = `年・月・日を入力してください${EXAMPLES}。`;

/** Dashes and dots of a Japanese keyboard that stand between the parts of a date. */
const SEPARATORS = /[‐-―−ー─・。、.\/]/g;
const WEEKDAY = /\([日月火水木金土](曜日?)?\)$/;
const WRITTEN = /^(\d{4})(?:-|年)(\d{1,2})(?:-|月)(\d{1,2})日?$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const IN_ERA =
  /^(令和|平成|昭和|大正|明治|令|平|昭|大|明|[RHSTM])-?(\d{1,2}|元)(?:-|年)(\d{1,2})(?:-|月)(\d{1,2})日?$/i;

/**
 * Reads a day as people write and say it: 2026-04-01, 2026/4/1, 20260401, 2026年4月1日, 令和8年4月1日, R8.4.1,
 * 昭15-3-2, in either width. The answer is YYYY-MM-DD, or a sentence about what is wrong with it.
 */
export function readDate(text: string): ReadDate {
  const plain = text.normalize("NFKC").replace(/\s/g, "").replace(WEEKDAY, "").replace(SEPARATORS, "-");
  const written = WRITTEN.exec(plain) ?? DIGITS.exec(plain);
  if (written) return dayOf(written[1] ?? "", written[2] ?? "", written[3] ?? "");
  const [, name = "", year = "", month = "", day = ""] = IN_ERA.exec(plain) ?? [];
  const era = ERAS.find((one) => one.letter === name.toUpperCase() || (name && one.name.startsWith(name)));
  return era ? dayInEra(era, year === "元" ? 1 : Number(year), { month, day }) : { problem: UNREADABLE };
}

function dayOf(year: string, month: string, day: string): ReadDate {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDate(date) ? { date } : { problem: `存在する日付を入力してください${EXAMPLES}。` };
}

function dayInEra(era: Era, year: number, { month, day }: { month: string; day: string }): ReadDate {
  if (year === 0) return { problem: `${era.name}0年はありません。最初の年は「${era.name}元年」です。` };
  const read = dayOf(String(Number(era.from.slice(0, 4)) + year - 1), month, day);
  if ("problem" in read) return read;
  if (read.date < era.from) return { problem: `${era.name}は${wordsIn(era, era.from)}からです。` };
  const next = ERAS[ERAS.indexOf(era) - 1];
  if (next && read.date >= next.from) {
    return { problem: `${era.name}は${wordsIn(era, addDays(next.from, -1))}までです。` };
  }
  return read;
}

/** A day of an era without the era's name: 64年1月7日. */
const wordsIn = (era: Era, date: string): string => formatEraDate(date).slice(era.name.length);
