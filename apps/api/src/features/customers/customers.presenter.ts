import {
  CUSTOMER_ACTS,
  type ConciergeCustomer,
  type CustomerDetail,
  type CustomerListItem,
} from "@magokoro/contract/customers/customer-response";
import { toTokyoIso } from "@magokoro/domain/date/tokyo-date";
import { formatPhone } from "@magokoro/domain/phone/phone-number";
import type { Actor } from "../../authz/actor";
import type { CareRow, ContactRow, CustomerListRow, CustomerRow } from "./customer-row";

const phone = (e164: string | null) => e164 && formatPhone(e164);
const iso = (instant: Date | null) => (instant ? toTokyoIso(instant) : null);
const named = (id: number | null, name: string | null) => (id === null ? null : { id, name: name ?? "" });

export function presentCustomerListItem(row: CustomerListRow): CustomerListItem {
  return {
    id: row.id,
    memberNumber: row.memberNumber,
    name: `${row.familyName} ${row.givenName}`,
    kana: `${row.familyNameKana} ${row.givenNameKana}`,
    birthDate: row.birthDate,
    homePhone: phone(row.homePhone),
    mobilePhone: phone(row.mobilePhone),
    address: `${row.prefecture}${row.city}${row.addressLine}${row.building ? ` ${row.building}` : ""}`,
    alertNote: row.alertNote,
    isFacility: row.isFacility,
    status: row.status,
    partner: named(row.partnerId, row.partnerName),
    visitCount: row.visitCount,
    lastVisitAt: iso(row.lastVisitAt),
    lastServiceName: row.lastServiceName,
    lastConciergeName: row.lastConciergeName,
  };
}

/** No billing, promotion or memo fields: the row does not even hold them. */
export function presentCareCustomer(row: CareRow, contacts: readonly ContactRow[]): ConciergeCustomer {
  const {
    id,
    memberNumber,
    familyName,
    givenName,
    familyNameKana,
    givenNameKana,
    gender,
    birthDate,
    postalCode,
  } = row;
  const { prefecture, city, addressLine, building, isFacility, addressFaulty, hobbies, notes, alertNote } =
    row;
  return {
    id,
    memberNumber,
    familyName,
    givenName,
    familyNameKana,
    givenNameKana,
    gender,
    birthDate,
    homePhone: phone(row.homePhone),
    mobilePhone: phone(row.mobilePhone),
    postalCode,
    prefecture,
    city,
    addressLine,
    building,
    isFacility,
    addressFaulty,
    hobbies,
    notes,
    alertNote,
    contacts: contacts.map((contact) => ({ ...contact, phone: phone(contact.phone) })),
  };
}

export function presentCustomer(
  actor: Actor,
  row: CustomerRow,
  contacts: readonly ContactRow[],
): CustomerDetail {
  const mayWrite = actor.permissions.includes("customers:write");
  return {
    ...presentCareCustomer(row, contacts),
    email: row.email,
    billingName: row.billingName,
    billingPostalCode: row.billingPostalCode,
    billingAddress: row.billingAddress,
    partner: named(row.partnerId, row.partnerName),
    primaryConcierge: named(row.primaryConciergeId, row.primaryConciergeName),
    registrationRoute: row.registrationRoute,
    referrerCode: row.referrerCode,
    paymentMethod: row.paymentMethod,
    collectionMethod: row.collectionMethod,
    deceasedAt: row.deceasedAt,
    dmRefused: row.dmRefused,
    careCallRefused: row.careCallRefused,
    status: row.status,
    callCenterMemo: row.callCenterMemo,
    visitCount: row.visitCount,
    lastVisitAt: iso(row.lastVisitAt),
    lastServiceName: row.lastServiceName,
    lastConciergeName: row.lastConciergeName,
    createdAt: toTokyoIso(row.createdAt),
    updatedAt: toTokyoIso(row.updatedAt),
    version: row.version,
    can: CUSTOMER_ACTS.filter(
      (act) => mayWrite && (act === "edit" || actor.permissions.includes("cases:write")),
    ),
  };
}
