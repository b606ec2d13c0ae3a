import {
  partnerDetail,
  partnerListItem,
  type PartnerDetail,
  type PartnerListItem,
  type PartnerRate,
} from "@magokoro/contract/partners/partner-response";
import { PARTNER_ACTS, type PartnerAct } from "@magokoro/contract/partners/partner-values";
import { tokyoDate, toTokyoIso } from "@magokoro/domain/date/tokyo-date";
import { rateOn } from "@magokoro/domain/partner/partner-rates";
import { formatPhone } from "@magokoro/domain/phone/phone-number";
import type { Actor } from "../../authz/actor";
import { shown } from "../../platform/shown";
import { presentLocation } from "../places/locate";
import type { PartnerDetailRow, PartnerListRow, RateRow } from "./partner-row";

export function presentPartnerListItem(row: PartnerListRow): PartnerListItem {
  return { ...shown(partnerListItem, row), phone: formatPhone(row.phone) };
}

/** The asker's own store, or any for an administrator. */
export function presentPartner(actor: Actor, row: PartnerDetailRow, now: Date): PartnerDetail {
  const can = actsOn(actor);
  return {
    ...shown(partnerDetail, row),
    phone: formatPhone(row.phone),
    nightPhone: row.nightPhone && formatPhone(row.nightPhone),
    location: presentLocation(row),
    rates: presentRates(row.rates, { today: tokyoDate(now), mayTakeBack: can.includes("add_rate") }),
    can,
  };
}

function presentRates(
  rates: readonly RateRow[],
  { today, mayTakeBack }: { today: string; mayTakeBack: boolean },
): PartnerRate[] {
  const inForce = rateOn(rates, today);
  return rates.map((rate) => ({
    ...rate,
    createdAt: toTokyoIso(rate.createdAt),
    isInForce: rate === inForce,
    canTakeBack: mayTakeBack && rate.validFrom > today,
  }));
}

function actsOn(actor: Actor): PartnerAct[] {
  const manages = actor.permissions.includes("partners:manage");
  const may: Record<PartnerAct, boolean> = {
    edit: manages || actor.permissions.includes("partners:write"),
    add_rate: manages,
  };
  return PARTNER_ACTS.filter((act) => may[act]);
}
