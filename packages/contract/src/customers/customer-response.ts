import { z } from "zod";
import { shownLocation } from "../core/location-fields";
import { CUSTOMER_STATUSES, GENDERS } from "./customer-values";

/** What a person can be offered to do with a customer's record. */
export const CUSTOMER_ACTS = ["edit", "create_case"] as const;

export const customerListItem = z.object({
  id: z.int(),
  memberNumber: z.string(),
  name: z.string(),
  kana: z.string(),
  birthDate: z.string().nullable(),
  /** As written in Japan. */
  homePhone: z.string().nullable(),
  mobilePhone: z.string().nullable(),
  address: z.string(),
  alertNote: z.string().nullable(),
  isFacility: z.boolean(),
  status: z.enum(CUSTOMER_STATUSES),
  partner: z.object({ id: z.int(), name: z.string() }).nullable(),
  visitCount: z.int(),
  lastVisitAt: z.string().nullable(),
  lastServiceName: z.string().nullable(),
  lastConciergeName: z.string().nullable(),
});

export const customerContact = z.object({
  name: z.string(),
  kana: z.string(),
  relationship: z.string(),
  isLivingTogether: z.boolean(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  isEmergency: z.boolean(),
});

/** A customer as a concierge sees one: no billing, promotion or memo fields. */
export const conciergeCustomer = z.object({
  id: z.int(),
  memberNumber: z.string(),
  familyName: z.string(),
  givenName: z.string(),
  familyNameKana: z.string(),
  givenNameKana: z.string(),
  gender: z.enum(GENDERS).nullable(),
  birthDate: z.string().nullable(),
  homePhone: z.string().nullable(),
  mobilePhone: z.string().nullable(),
  postalCode: z.string().nullable(),
  prefecture: z.string(),
  city: z.string(),
  addressLine: z.string(),
  building: z.string().nullable(),
  location: shownLocation,
  isFacility: z.boolean(),
  addressFaulty: z.boolean(),
  hobbies: z.string().nullable(),
  notes: z.string().nullable(),
  alertNote: z.string().nullable(),
  contacts: z.array(customerContact),
});

export const customerDetail = conciergeCustomer.extend({
  email: z.string().nullable(),
  billingName: z.string().nullable(),
  billingPostalCode: z.string().nullable(),
  billingAddress: z.string().nullable(),
  partner: z.object({ id: z.int(), name: z.string() }).nullable(),
  primaryConcierge: z.object({ id: z.int(), name: z.string() }).nullable(),
  registrationRoute: z.string(),
  referrerCode: z.string().nullable(),
  paymentMethod: z.string(),
  collectionMethod: z.string(),
  deceasedAt: z.string().nullable(),
  dmRefused: z.boolean(),
  careCallRefused: z.boolean(),
  status: z.enum(CUSTOMER_STATUSES),
  /** Operators and administrators alone; null for a store. */
  callCenterMemo: z.string().nullable(),
  visitCount: z.int(),
  lastVisitAt: z.string().nullable(),
  lastServiceName: z.string().nullable(),
  lastConciergeName: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.int(),
  can: z.array(z.enum(CUSTOMER_ACTS)),
});

export const duplicateCandidate = z.object({
  id: z.int(),
  memberNumber: z.string(),
  name: z.string(),
  kana: z.string(),
  address: z.string(),
  phones: z.array(z.string()),
  birthDate: z.string().nullable(),
  reasons: z.array(z.enum(["phone", "name_and_city", "name_and_birth_date"])),
});

export type CustomerListItem = z.output<typeof customerListItem>;
export type CustomerDetail = z.output<typeof customerDetail>;
export type ConciergeCustomer = z.output<typeof conciergeCustomer>;
export type DuplicateCandidate = z.output<typeof duplicateCandidate>;
