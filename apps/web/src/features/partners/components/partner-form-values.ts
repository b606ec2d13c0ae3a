import type { createPartnerBody } from "@magokoro/contract/partners/partner-body";
import type { PartnerDetail } from "@magokoro/contract/partners/partner-response";
import type { z } from "zod";
import { locationText } from "@/components/form/location-field";
import type { RecordForm } from "@/lib/forms/use-record-form";

export type PartnerFormValues = z.input<typeof createPartnerBody>;
export type PartnerForm = RecordForm<PartnerFormValues, "save">;

export const EMPTY_PARTNER: PartnerFormValues = {
  name: "",
  representative: "",
  representativeKana: "",
  phone: "",
  email: "",
  postalCode: "",
  // The form shows an empty choice until one is made; the schema then asks for it.
  prefecture: "" as never,
  city: "",
  addressLine: "",
  building: "",
  location: "",
  // As most stores work: a day is taken off faster than typed.
  openHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", to: "18:00" })),
  closesOnHolidays: false,
  closedDates: [],
  replyHours: "4",
  nightName: "",
  nightPhone: "",
  nightEmail: "",
  services: [],
  serviceAreas: [],
  contractFrom: "",
  contractTo: "",
  invoiceNumber: "",
  mayIssueAccounts: false,
  primaryRateBp: "10",
  performerRateBp: "50",
  ratesFrom: "",
  notes: "",
};

/** What only a new store's form asks: further rates are versions of their own. */
const FIRST_RATES = ["primaryRateBp", "performerRateBp", "ratesFrom"] as const;
/** What a store asks headquarters for. */
const OF_HEADQUARTERS = ["contractFrom", "contractTo", "mayIssueAccounts", "serviceAreas"] as const;

export function partnerFormValues(partner: PartnerDetail): PartnerFormValues {
  const keys = Object.keys(EMPTY_PARTNER) as (keyof PartnerFormValues & keyof PartnerDetail)[];
  const known = Object.fromEntries(keys.map((key) => [key, partner[key] ?? ""]));
  return {
    ...EMPTY_PARTNER,
    ...known,
    replyHours: String(partner.replyHours),
    location: locationText(partner.location),
    services: partner.services.map(({ serviceId, price }) => ({
      serviceId,
      price: price === null ? "" : String(price),
    })),
    ...Object.fromEntries(FIRST_RATES.map((name) => [name, EMPTY_PARTNER[name]])),
  } as PartnerFormValues;
}

const without = (values: PartnerFormValues, names: readonly string[]) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name))) as PartnerFormValues;

/** As headquarters changes a store. */
export const changesOfPartner = (values: PartnerFormValues) => without(values, FIRST_RATES);

/** As the store changes itself. */
export const changesOfOwn = (values: PartnerFormValues) =>
  without(values, [...FIRST_RATES, ...OF_HEADQUARTERS]);
