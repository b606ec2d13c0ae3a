import { DAYS_BACK } from "@magokoro/contract/concierges/day-endpoints";
import type { ConciergeDay } from "@magokoro/contract/concierges/concierge-response";
import {
  addDays,
  endOfTokyoDay,
  startOfTokyoDay,
  tokyoDate,
  toTokyoIso,
} from "@magokoro/domain/date/tokyo-date";
import { hoursOfWeekday, weekdayOf, type DayHours } from "@magokoro/domain/date/week-hours";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { AppError } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { recordAudit } from "../audit/record-audit";
import { findDays, findVisitsOf, putDay, removeDay } from "./concierge-days.repository";
import { getConciergeRow, lockConcierge, type ConciergeRow } from "./concierges.repository";

/** Nobody plans further. */
const DAYS_AHEAD = 3 * 366;

export function viewConciergeWeek(
  services: Services,
  actor: Actor,
  id: number,
  from: string,
): Promise<ConciergeDay[]> {
  return services.db.read(scopeOf(actor), async (tx) => {
    const row = await getConciergeRow(tx, id);
    return daysOf(tx, row, { first: from, last: addDays(from, 6) }, tokyoDate(services.clock.now()));
  });
}

interface DayChange {
  id: number;
  day: string;
  /** Null: as usual again. */
  change: { hours: DayHours; note?: string | null | undefined } | null;
}

/** The same twice is one; visits that are booked on the day stay. @throws AppError CONFLICT for a day long past. */
export function changeConciergeDay(
  services: Services,
  actor: Actor,
  { id, day, change }: DayChange,
): Promise<ConciergeDay> {
  const today = tokyoDate(services.clock.now());
  return services.db.write(scopeOf(actor), async (tx) => {
    const row = await lockConcierge(tx, id);
    if (!isOpen(day, today))
      throw new AppError("CONFLICT", {
        message: `勤務を変えられるのは、${DAYS_BACK}日前から3年先までの日です。`,
      });
    const span = { first: day, last: day };
    const [before] = await findDays(tx, [id], span);
    if (change) await putDay(tx, id, { day, ...change });
    else await removeDay(tx, id, day);
    await recordAudit(tx, actor, {
      action: "concierge.day",
      objectType: "concierge",
      objectId: id,
      before: { day, ...(before && { hours: before.hours, note: before.note }) },
      after: { day, ...change },
    });
    const [after] = await daysOf(tx, row, span, today);
    if (!after) throw new Error("a day that was written is there");
    return after;
  });
}

const isOpen = (day: string, today: string) =>
  day >= addDays(today, -DAYS_BACK) && day <= addDays(today, DAYS_AHEAD);

async function daysOf(
  tx: Tx,
  row: ConciergeRow,
  { first, last }: { first: string; last: string },
  today: string,
): Promise<ConciergeDay[]> {
  const [exceptions, visits] = await Promise.all([
    findDays(tx, [row.id], { first, last }),
    findVisitsOf(tx, row, { from: startOfTokyoDay(first), to: endOfTokyoDay(last) }),
  ]);
  const days: ConciergeDay[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const exception = exceptions.find((one) => one.day === day);
    days.push({
      day,
      usual: hoursOfWeekday(row.workingHours, weekdayOf(day)),
      exception: exception ? { hours: exception.hours, note: exception.note } : null,
      visits: visits
        .filter(
          ({ visitStart, visitEnd }) => visitStart < endOfTokyoDay(day) && visitEnd > startOfTokyoDay(day),
        )
        .map(({ visitStart, visitEnd, ...visit }) => ({
          ...visit,
          visitStart: toTokyoIso(visitStart),
          visitEnd: toTokyoIso(visitEnd),
        })),
      canEdit: isOpen(day, today),
    });
  }
  return days;
}
