import { z } from "zod";
import { defineEndpoint } from "../core/endpoint";
import { idParams, optionalDate, rowIdText, storableText } from "../core/fields";
import { defineRoomEndpoint } from "../core/room-endpoint";
import type { Tag } from "../core/tags";
import {
  createOperatorCustomerBody,
  createPartnerCustomerBody,
  updateOperatorCustomerBody,
  updatePartnerCustomerBody,
} from "./customer-body";
import { customerList } from "./customer-list";
import { conciergeCustomer, customerDetail, customerListItem, duplicateCandidate } from "./customer-response";

const READERS = ["admin", "operator", "partner"] as const;
const OFFICES = ["operator", "partner"] as const;

/** A case and a report show whom they are for: name, address, note. */
const CUSTOMER_TOUCHES = ["customers", "cases", "reports", "dashboards"] as const satisfies readonly Tag[];

export const findCustomers = defineRoomEndpoint({
  id: "customers.find",
  rooms: READERS,
  guests: "office",
  method: "GET",
  path: "/customers",
  summary: "Customers by name, kana, phone or address",
  tag: "customers",
  permission: "customers:read",
  query: customerList.query,
  response: z.array(customerListItem),
  paged: true,
});

export const getCustomer = defineRoomEndpoint({
  id: "customers.get",
  rooms: READERS,
  guests: "office",
  method: "GET",
  path: "/customers/{id}",
  summary: "One customer with contacts",
  tag: "customers",
  permission: "customers:read",
  params: idParams,
  response: customerDetail,
});

export const createCustomer = defineRoomEndpoint({
  id: "customers.create",
  rooms: OFFICES,
  method: "POST",
  path: "/customers",
  summary: "Register a customer; likely duplicates are answered with 409 first",
  tag: "customers",
  touches: CUSTOMER_TOUCHES,
  permission: "customers:write",
  body: { operator: createOperatorCustomerBody, partner: createPartnerCustomerBody },
  response: customerDetail,
  status: 201,
});

export const updateCustomer = defineRoomEndpoint({
  id: "customers.update",
  rooms: OFFICES,
  method: "PUT",
  path: "/customers/{id}",
  summary: "Change fields of a customer; what is not sent stays",
  tag: "customers",
  touches: CUSTOMER_TOUCHES,
  permission: "customers:write",
  params: idParams,
  body: { operator: updateOperatorCustomerBody, partner: updatePartnerCustomerBody },
  response: customerDetail,
});

const duplicatesQuery = z.strictObject({
  homePhone: storableText(30).optional(),
  mobilePhone: storableText(30).optional(),
  kana: storableText(80).optional(),
  city: storableText(60).optional(),
  birthDate: optionalDate,
  exceptId: rowIdText.optional(),
});

export const findDuplicates = defineRoomEndpoint({
  id: "customers.duplicates",
  rooms: OFFICES,
  method: "GET",
  path: "/customer-duplicates",
  summary: "Likely duplicates of what is being typed",
  tag: "customers",
  permission: "customers:write",
  query: duplicatesQuery,
  response: z.array(duplicateCandidate),
});

export const getCareCustomer = defineEndpoint({
  id: "conciergeCustomers.get",
  method: "GET",
  path: "/api/concierge/customers/{id}",
  summary: "A customer of one's own visits",
  tag: "customers",
  access: { permission: "customers:read" },
  params: idParams,
  response: conciergeCustomer,
});
