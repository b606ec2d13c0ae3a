import type { findPartnerConcierges } from "@magokoro/contract/masters/endpoints";
import type { ResponseOf } from "@magokoro/contract/core/endpoint";
import { endOfTokyoDay, startOfTokyoDay, toTokyoIso } from "@magokoro/domain/date/tokyo-date";
import type { Tx } from "../../platform/db/tx";
import { findActiveConcierges, findBookedVisits } from "./concierges.repository";

type ConciergeWithVisits = ResponseOf<typeof findPartnerConcierges>[number];

/** The store's active concierges; with a day, what each is booked for then. */
export async function findConciergesWithVisits(
  tx: Tx,
  day: string | undefined,
): Promise<ConciergeWithVisits[]> {
  const concierges = await findActiveConcierges(tx);
  const visits = day ? await findBookedVisits(tx, startOfTokyoDay(day), endOfTokyoDay(day)) : [];
  return concierges.map((concierge) => ({
    ...concierge,
    visits: visits
      .filter(({ conciergeId }) => conciergeId === concierge.id)
      .map(({ conciergeId: _, visitStart, visitEnd, ...visit }) => ({
        ...visit,
        visitStart: toTokyoIso(visitStart),
        visitEnd: toTokyoIso(visitEnd),
      })),
  }));
}
