import { hoursOfWeekday, WEEKDAY_LABELS, type DayHours, type WeekHours } from "./week-hours";

/** As a week of work is read: it begins with Monday. */
const DAYS = [1, 2, 3, 4, 5, 6, 0];

/** 9:00〜12:00・13:00〜18:00; 休み for none. */
export function dayHoursInWords(hours: DayHours): string {
  if (hours.length === 0) return "休み";
  return hours.map(({ from, to }) => `${plain(from)}〜${plain(to)}`).join("・");
}

/** A line for each run of days with the same hours: 月〜金 9:00〜18:00. Days off are left out. */
export function weekHoursInWords(week: WeekHours): string[] {
  const runs: { days: number[]; words: string }[] = [];
  for (const weekday of DAYS) {
    const words = dayHoursInWords(hoursOfWeekday(week, weekday));
    const last = runs.at(-1);
    if (last?.words === words) last.days.push(weekday);
    else runs.push({ days: [weekday], words });
  }
  return runs.filter(({ words }) => words !== "休み").map(({ days, words }) => `${runOf(days)} ${words}`);
}

function runOf(days: number[]): string {
  const labels = days.map((day) => WEEKDAY_LABELS[day] ?? "");
  return labels.length > 2 ? `${labels[0]}〜${labels.at(-1)}` : labels.join("・");
}

const plain = (time: string): string => time.replace(/^0(?=\d)/, "");
