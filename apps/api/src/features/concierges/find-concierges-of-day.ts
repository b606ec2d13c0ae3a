import type { ConciergeOfDay } from "@magokoro/contract/concierges/concierge-response";
import { endOfTokyoDay, startOfTokyoDay, toTokyoIso } from "@magokoro/domain/date/tokyo-date";
import type { Tx } from "../../platform/db/tx";
import { findDays } from "./concierge-days.repository";
import { findBookedVisits, findCandidates } from "./concierges-of-day.repository";
import { hoursOn } from "./hours-on";

interface Wish {
  date?: string | undefined;
  customerId?: number | undefined;
  search?: string | undefined;
}

/** Who can be sent: with a day, when each works then and what they are booked for. */
export async function findConciergesOfDay(
  tx: Tx,
  { date, customerId, search }: Wish,
): Promise<ConciergeOfDay[]> {
  const people = await findCandidates(tx, { customerId, search });
  const ids = people.map(({ id }) => id);
  const [days, visits] = date
    ? await Promise.all([
        findDays(tx, ids, { first: date, last: date }),
        findBookedVisits(tx, startOfTokyoDay(date), endOfTokyoDay(date)),
      ])
    : [[], []];
  return people.map(({ workingHours, ...person }) => {
    const exception = days.find(({ conciergeId }) => conciergeId === person.id);
    return {
      ...person,
      hours: date === undefined ? null : hoursOn(date, workingHours, exception),
      dayNote: exception?.note ?? null,
      visits: visits
        .filter(({ conciergeId }) => conciergeId === person.id)
        .map(({ conciergeId: _, visitStart, visitEnd, ...visit }) => ({
          ...visit,
          visitStart: toTokyoIso(visitStart),
          visitEnd: toTokyoIso(visitEnd),
        })),
    };
  });
}
