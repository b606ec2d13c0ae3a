import type { CustomerDetail } from "@magokoro/contract/customers/customer-response";
import type { createOperatorCustomerBody } from "@magokoro/contract/customers/customer-body";
import { formatEraDate } from "@magokoro/domain/date/format-date";
import type { z } from "zod";
import { locationText } from "@/components/form/location-field";
import type { RecordForm } from "@/lib/forms/use-record-form";

export type CustomerFormValues = z.input<typeof createOperatorCustomerBody>;

export type CustomerForm = RecordForm<CustomerFormValues, "save">;

export const EMPTY_CUSTOMER: CustomerFormValues = {
  familyName: "",
  givenName: "",
  familyNameKana: "",
  givenNameKana: "",
  gender: "",
  birthDate: "",
  homePhone: "",
  mobilePhone: "",
  email: "",
  postalCode: "",
  // The form shows an empty choice until one is made; the schema then asks for it.
  prefecture: "" as never,
  city: "",
  addressLine: "",
  building: "",
  location: "",
  billingName: "",
  billingPostalCode: "",
  billingAddress: "",
  registrationRoute: "コールセンター",
  referrerCode: "",
  paymentMethod: "現金",
  collectionMethod: "訪問時回収",
  isFacility: false,
  deceasedAt: "",
  dmRefused: false,
  careCallRefused: false,
  addressFaulty: false,
  hobbies: "",
  notes: "",
  alertNote: "",
  status: "active",
  contacts: [],
  callCenterMemo: "",
};

/** The whole row goes back on saving, so that a field this form does not show is not lost. */
export function customerFormValues(customer: CustomerDetail): CustomerFormValues {
  const keys = Object.keys(EMPTY_CUSTOMER) as (keyof CustomerFormValues & keyof CustomerDetail)[];
  const known = Object.fromEntries(keys.map((key) => [key, customer[key] ?? ""]));
  return {
    ...EMPTY_CUSTOMER,
    ...known,
    // As it is told, and typed.
    birthDate: customer.birthDate === null ? "" : formatEraDate(customer.birthDate),
    location: locationText(customer.location),
    partnerId: customer.partner?.id ?? null,
  } as CustomerFormValues;
}
