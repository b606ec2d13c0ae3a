import { ageOn, formatEraDate } from "@magokoro/domain/date/format-date";
import { readDate } from "@magokoro/domain/date/read-date";
import { tokyoDate } from "@magokoro/domain/date/tokyo-date";
import type { BoundField } from "@/lib/forms/bound-field";
import { TextField } from "./text-field";

/** A birthday is told by its era, and typed as it is told; what was understood stands below with the age. */
export function BirthDateField(field: BoundField) {
  return <TextField {...field} autoComplete="off" hint={wordsOf(String(field.value ?? ""))} />;
}

function wordsOf(typed: string): string {
  const read = readDate(typed);
  if (!("date" in read)) return "例：昭和15年3月2日";
  const { date } = read;
  const [year = "", month = "", day = ""] = date.split("-");
  const western = `${year}年${Number(month)}月${Number(day)}日`;
  return `${formatEraDate(date)}（${western}）・${ageOn(date, tokyoDate(new Date()))}歳`;
}
