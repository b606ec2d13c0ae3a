import { isOpenAt } from "@magokoro/domain/partner/partner-hours";
import { DEFAULT_RATES } from "@magokoro/domain/partner/partner-rates";
import type { Tx } from "../../platform/db/tx";
import { isHoliday } from "./holidays";
import { findRateOn } from "./partner-rates.repository";
import type { AreaRow } from "./partner-row";
import { findAreaRows, findPartnerRow, type PartnerRow } from "./partners.repository";

export type { PartnerRow };

/* Stores, for the features that send work there, name them or pay by their rates. */

/** In the sight of whoever asks; every role that may see a store sees these fields of it, but for a concierge. */
export function findPartner(tx: Tx, id: number): Promise<PartnerRow | undefined> {
  return findPartnerRow(tx, id);
}

/** Where a store goes; without a city it covers the whole prefecture. */
export function findServiceAreas(tx: Tx, partnerId: number): Promise<AreaRow[]> {
  return findAreaRows(tx, partnerId);
}

type Calendar = Pick<PartnerRow, "openHours" | "closedDates" | "closesOnHolidays">;

export const isPartnerClosed = (partner: Calendar, now: Date): boolean => !isOpenAt(now, partner, isHoliday);

export interface RatesInForce {
  /** The version they are of; null where none had begun, and the usual rates count. */
  partnerRateId: number | null;
  primaryRateBp: number;
  performerRateBp: number;
}

/** What a store pays for a visit of a day (YYYY-MM-DD, Tokyo). */
export async function ratesOn(tx: Tx, partnerId: number, day: string): Promise<RatesInForce> {
  const rate = await findRateOn(tx, partnerId, day);
  if (!rate) return { partnerRateId: null, ...DEFAULT_RATES };
  const { id, primaryRateBp, performerRateBp } = rate;
  return { partnerRateId: id, primaryRateBp, performerRateBp };
}
