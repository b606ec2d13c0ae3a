import type { CaseWarning, CaseWarningCode } from "@magokoro/contract/cases/case-warnings";
import { coversTime, stretchesOf } from "@magokoro/domain/date/covers-time";
import { formatDayJa } from "@magokoro/domain/date/format-date";
import { tokyoDate } from "@magokoro/domain/date/tokyo-date";
import { dayHoursInWords } from "@magokoro/domain/date/week-hours-words";
import { AppError } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import { findDays, type ConciergeDayRow } from "./concierge-days.repository";
import { hoursOn } from "./hours-on";
import { findSent, type SentRow } from "./visit-warnings.repository";

export interface PlannedVisit {
  /** Only those who are newly sent: of the others it was asked before. */
  conciergeIds: readonly number[];
  customerId: number | null;
  visitStart: Date | null;
  visitEnd: Date | null;
}

/**
 * What speaks against sending somebody must have been read: who must not go to this customer, whose day off it is,
 * who does not work at that time.
 * @throws AppError CONFLICT with every sentence that was not acknowledged yet.
 */
export async function assertSendable(
  tx: Tx,
  visits: readonly PlannedVisit[],
  acknowledged: readonly CaseWarningCode[],
  now: Date,
): Promise<void> {
  const people = await findSent(tx, visits);
  if (people.length === 0) return;
  const times = visits.map(timesOf);
  const exceptions = await findExceptions(tx, people, times.flat());
  const today = tokyoDate(now);
  const found = people.flatMap((person) => [
    ...barred(person),
    ...timeWarnings(person, times[person.at] ?? [], exceptions, today),
  ]);
  const warnings = onePerCode(found.filter(({ code }) => !acknowledged.includes(code)));
  if (warnings.length === 0) return;
  throw new AppError("CONFLICT", {
    message: warnings.map(({ message }) => message).join(""),
    details: { reason: "warnings", warnings },
  });
}

function barred({ name, isBarred, fitNote }: SentRow): CaseWarning[] {
  if (!isBarred) return [];
  const why = fitNote ? `（${fitNote}）` : "";
  return [{ code: "ng_concierge", message: `${name}さんは、このお客様のNGに登録されています${why}。` }];
}

type Stretch = ReturnType<typeof stretchesOf>[number];

const timesOf = ({ visitStart, visitEnd }: PlannedVisit): Stretch[] =>
  visitStart && visitEnd ? stretchesOf(visitStart, visitEnd) : [];

/** The days of these people that differ from their week, as far as the visits go. */
async function findExceptions(
  tx: Tx,
  people: readonly SentRow[],
  stretches: readonly Stretch[],
): Promise<ConciergeDayRow[]> {
  const days = stretches.map(({ day }) => day).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  return findDays(tx, [...new Set(people.map(({ id }) => id))], { first, last });
}

function timeWarnings(
  { id, name, workingHours }: SentRow,
  stretches: readonly Stretch[],
  exceptions: readonly ConciergeDayRow[],
  today: string,
): CaseWarning[] {
  return stretches.flatMap(({ day, ...stretch }): CaseWarning[] => {
    const exception = exceptions.find((one) => one.conciergeId === id && one.day === day);
    const hours = hoursOn(day, workingHours, exception);
    if (hours === null || coversTime(hours, stretch)) return [];
    const who = `${name}さんは、${formatDayJa(day, today)}は`;
    const why = exception?.note ? `（${exception.note}）` : "";
    if (hours.length === 0) return [{ code: "off_day", message: `${who}休みです${why}。` }];
    return [{ code: "outside_hours", message: `${who}${dayHoursInWords(hours)}の勤務です${why}。` }];
  });
}

/** Asked once for each kind, with all its sentences. */
function onePerCode(found: readonly CaseWarning[]): CaseWarning[] {
  const sentences = new Map<CaseWarningCode, Set<string>>();
  for (const { code, message } of found) sentences.set(code, (sentences.get(code) ?? new Set()).add(message));
  return [...sentences].map(([code, messages]) => ({ code, message: [...messages].join("") }));
}
