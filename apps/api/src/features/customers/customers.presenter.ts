import {
  conciergeCustomer,
  CUSTOMER_ACTS,
  customerDetail,
  customerListItem,
  type ConciergeCustomer,
  type CustomerDetail,
  type CustomerListItem,
} from "@magokoro/contract/customers/customer-response";
import { formatPhone } from "@magokoro/domain/phone/phone-number";
import type { Actor } from "../../authz/actor";
import { shown } from "../../platform/shown";
import { presentLocation } from "../places/locate";
import type { CareRow, ContactRow, CustomerListRow, CustomerRow } from "./customer-row";

const phone = (e164: string | null) => e164 && formatPhone(e164);
const named = (id: number | null, name: string | null) => (id === null ? null : { id, name: name ?? "" });

/** As written in Japan. */
const phonesOf = ({ homePhone, mobilePhone }: Pick<CareRow, "homePhone" | "mobilePhone">) => ({
  homePhone: phone(homePhone),
  mobilePhone: phone(mobilePhone),
});

const presentContacts = (contacts: readonly ContactRow[]) =>
  contacts.map((contact) => ({ ...contact, phone: phone(contact.phone) }));

export function presentCustomerListItem(row: CustomerListRow): CustomerListItem {
  return {
    ...shown(customerListItem, row),
    ...phonesOf(row),
    partner: named(row.partnerId, row.partnerName),
  };
}

/** No billing, promotion or memo fields: the row does not even hold them. */
export function presentCareCustomer(row: CareRow, contacts: readonly ContactRow[]): ConciergeCustomer {
  return {
    ...shown(conciergeCustomer, row),
    ...phonesOf(row),
    location: presentLocation(row),
    contacts: presentContacts(contacts),
  };
}

export function presentCustomer(
  actor: Actor,
  row: CustomerRow,
  contacts: readonly ContactRow[],
): CustomerDetail {
  const mayWrite = actor.permissions.includes("customers:write");
  return {
    ...shown(customerDetail, row),
    ...phonesOf(row),
    location: presentLocation(row),
    contacts: presentContacts(contacts),
    partner: named(row.partnerId, row.partnerName),
    primaryConcierge: named(row.primaryConciergeId, row.primaryConciergeName),
    can: CUSTOMER_ACTS.filter(
      (act) => mayWrite && (act === "edit" || actor.permissions.includes("cases:write")),
    ),
  };
}
