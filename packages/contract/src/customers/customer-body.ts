import { PREFECTURES } from "@magokoro/domain/address/prefectures";
import { z } from "zod";
import { changesOf } from "../core/changes";
import { optionalLocation } from "../core/location-fields";
import {
  optionalChoice,
  optionalDate,
  optionalEmail,
  optionalPhone,
  optionalPostalCode,
  optionalRowId,
  optionalText,
  requiredKana,
  requiredText,
  version,
} from "../core/fields";
import {
  COLLECTION_METHODS,
  CUSTOMER_STATUSES,
  GENDERS,
  PAYMENT_METHODS,
  REGISTRATION_ROUTES,
} from "./customer-values";

export const contactBody = z.strictObject({
  name: requiredText(80),
  kana: z.union([z.literal(""), requiredKana(80)]).default(""),
  relationship: requiredText(50),
  isLivingTogether: z.boolean().default(false),
  phone: optionalPhone,
  email: optionalEmail,
  isEmergency: z.boolean().default(false),
});

const birthDate = optionalDate.refine(
  (value) => !value || value >= "1880-01-01",
  "生年月日を確認してください。",
);

export const customerFields = z.strictObject({
  familyName: requiredText(40),
  givenName: requiredText(40),
  familyNameKana: requiredKana(40),
  givenNameKana: requiredKana(40),
  gender: optionalChoice(GENDERS),
  birthDate,
  homePhone: optionalPhone,
  mobilePhone: optionalPhone,
  email: optionalEmail,
  postalCode: optionalPostalCode,
  prefecture: z.enum(PREFECTURES, "都道府県を選んでください。"),
  city: requiredText(60),
  addressLine: requiredText(120),
  building: optionalText(120),
  location: optionalLocation,
  billingName: optionalText(80),
  billingPostalCode: optionalPostalCode,
  billingAddress: optionalText(240),
  registrationRoute: z.enum(REGISTRATION_ROUTES, "登録経路を選んでください。").default("コールセンター"),
  referrerCode: optionalText(40),
  paymentMethod: z.enum(PAYMENT_METHODS, "支払方法を選んでください。").default("現金"),
  collectionMethod: z.enum(COLLECTION_METHODS, "回収方法を選んでください。").default("訪問時回収"),
  isFacility: z.boolean().default(false),
  deceasedAt: optionalDate,
  dmRefused: z.boolean().default(false),
  careCallRefused: z.boolean().default(false),
  addressFaulty: z.boolean().default(false),
  hobbies: optionalText(500),
  notes: optionalText(4000),
  alertNote: optionalText(500),
  status: z.enum(CUSTOMER_STATUSES).default("active"),
  contacts: z.array(contactBody).max(20, "関係者は20名までです。").default([]),
});

const duplicates = {
  /** The asker has seen the likely duplicates and saves all the same. */
  allowDuplicate: z.boolean().default(false),
};

/** Operators also keep a memo of their own and choose the customer's store. */
const operatorOnly = { callCenterMemo: optionalText(4000), partnerId: optionalRowId };

export const createOperatorCustomerBody = customerFields.extend({ ...operatorOnly, ...duplicates });
export const createPartnerCustomerBody = customerFields.extend(duplicates);

const changes = changesOf(customerFields.shape);
export const updateOperatorCustomerBody = z.strictObject({
  ...changes,
  ...changesOf(operatorOnly),
  ...duplicates,
  version,
});
export const updatePartnerCustomerBody = z.strictObject({ ...changes, ...duplicates, version });

export type CustomerFields = z.output<typeof customerFields>;
export type CustomerChanges = z.output<typeof updatePartnerCustomerBody>;
