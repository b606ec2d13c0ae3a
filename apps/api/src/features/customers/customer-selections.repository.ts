import {
  conciergeCustomer,
  customerContact,
  customerDetail,
  customerListItem,
} from "@magokoro/contract/customers/customer-response";
import { customerBilling, customerContacts, customers } from "@magokoro/database/schema/customers";
import { concierges, partners } from "@magokoro/database/schema/partners";
import { columnsIn, columnsOf, columnsOrNullOf } from "../../platform/db/columns-of";
import { text, textOrNull } from "../../platform/db/expressions";
import { selection } from "../../platform/db/selection";

/* What is read of a customer, by the answer of whoever sees it. Each is of `customers u`. */

const partner = {
  ...columnsOf(customers, "u", ["partnerId"]),
  partnerName: columnsOrNullOf(partners, "p", ["name"]).name,
};

export const CUSTOMER_LIST = selection({
  ...columnsIn(customers, "u", customerListItem),
  name: text("u.family_name || ' ' || u.given_name"),
  kana: text("u.family_name_kana || ' ' || u.given_name_kana"),
  address: text("u.prefecture || u.city || u.address_line || coalesce(' ' || nullif(u.building, ''), '')"),
  ...partner,
});

const location = columnsOf(customers, "u", ["latitude", "longitude", "locationPrecision"]);

/** What every role that sees a customer at all gets. */
export const CARE_CUSTOMER = selection({ ...columnsIn(customers, "u", conciergeCustomer), ...location });

const OF_OFFICE_AND_STORE = {
  ...columnsIn(customers, "u", customerDetail),
  ...columnsIn(customerBilling, "b", customerDetail),
  ...partner,
  ...location,
  ...columnsOf(customers, "u", ["primaryConciergeId"]),
  primaryConciergeName: columnsOrNullOf(concierges, "g", ["name"]).name,
};

/** As a store sees its own: what the office keeps for itself is not even asked for. */
export const STORE_CUSTOMER = selection({ ...OF_OFFICE_AND_STORE, callCenterMemo: textOrNull("NULL") });

export const OFFICE_CUSTOMER = selection({
  ...OF_OFFICE_AND_STORE,
  callCenterMemo: textOrNull("n.call_center_memo"),
});

export const CONTACT = selection(columnsIn(customerContacts, "k", customerContact));
