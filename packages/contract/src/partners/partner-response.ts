import { z } from "zod";
import { shownServiceAreas } from "../core/area-fields";
import { shownLocation } from "../core/location-fields";
import { PARTNER_ACTS, PARTNER_STATUSES } from "./partner-values";

export const partnerListItem = z.object({
  id: z.int(),
  code: z.string(),
  name: z.string(),
  representative: z.string(),
  /** As written in Japan. */
  phone: z.string(),
  prefecture: z.string(),
  city: z.string(),
  status: z.enum(PARTNER_STATUSES),
  /** Active ones. */
  concierges: z.int(),
  /** Asked for and not yet visited. */
  openCases: z.int(),
});

/** A version of what a store pays, in basis points; in force until the next one's first day. */
export const partnerRate = z.object({
  id: z.int(),
  validFrom: z.string(),
  primaryRateBp: z.int(),
  performerRateBp: z.int(),
  createdAt: z.string(),
  /** Null where nobody is known, and for the store itself. */
  createdByName: z.string().nullable(),
  isInForce: z.boolean(),
  /** It has not begun, and whoever asks may take it back. */
  canTakeBack: z.boolean(),
});

const span = z.object({ weekday: z.int(), from: z.string(), to: z.string() });

export const partnerDetail = partnerListItem.extend({
  representativeKana: z.string(),
  email: z.string(),
  postalCode: z.string().nullable(),
  addressLine: z.string(),
  building: z.string().nullable(),
  location: shownLocation,
  openHours: z.array(span),
  closedDates: z.array(z.string()),
  closesOnHolidays: z.boolean(),
  replyHours: z.int(),
  nightName: z.string().nullable(),
  nightPhone: z.string().nullable(),
  nightEmail: z.string().nullable(),
  contractFrom: z.string().nullable(),
  contractTo: z.string().nullable(),
  invoiceNumber: z.string().nullable(),
  mayIssueAccounts: z.boolean(),
  notes: z.string().nullable(),
  serviceAreas: shownServiceAreas,
  services: z.array(
    z.object({
      serviceId: z.int(),
      name: z.string(),
      /** Yen without tax: what the service costs where the store says nothing else. */
      basePrice: z.int(),
      price: z.int().nullable(),
      isActive: z.boolean(),
    }),
  ),
  /** The latest first. */
  rates: z.array(partnerRate),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.int(),
  can: z.array(z.enum(PARTNER_ACTS)),
});

/** A store to be chosen. */
export const partnerChoice = z.object({
  id: z.int(),
  code: z.string(),
  name: z.string(),
  /** Where it is. */
  note: z.string(),
});

export type PartnerListItem = z.output<typeof partnerListItem>;
export type PartnerDetail = z.output<typeof partnerDetail>;
export type PartnerRate = z.output<typeof partnerRate>;
