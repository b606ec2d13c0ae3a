import type { UserType } from "@magokoro/domain/user/user-type";
import { z } from "zod";
import { defineEndpoint } from "../core/endpoint";
import { idParams, optionalDate, rowIdText, storableText } from "../core/fields";
import { listQuery } from "../core/list-query";
import {
  createOperatorCustomerBody,
  createPartnerCustomerBody,
  updateOperatorCustomerBody,
  updatePartnerCustomerBody,
} from "./customer-body";
import { conciergeCustomer, customerDetail, customerListItem, duplicateCandidate } from "./customer-response";
import { CUSTOMER_STATUSES } from "./customer-values";

export const customerListQuery = listQuery(
  ["createdAt", "kana", "lastVisitAt", "visitCount", "memberNumber"] as const,
  {
    status: z.enum(CUSTOMER_STATUSES).optional(),
    partnerId: rowIdText.optional(),
  },
);

export type CustomerListQuery = z.output<typeof customerListQuery>;

type Room = "admin" | "operator" | "partner";

function listIn<const R extends Room, const Roles extends readonly UserType[]>(room: R, roles: Roles) {
  return defineEndpoint({
    id: `${room}Customers.find`,
    method: "GET",
    path: `/api/${room}/customers`,
    summary: "Customers by name, kana, phone or address",
    tag: "customers",
    access: { permission: "customers:read", roles },
    query: customerListQuery,
    response: z.array(customerListItem),
    paged: true,
  });
}

function getIn<const R extends Room, const Roles extends readonly UserType[]>(room: R, roles: Roles) {
  return defineEndpoint({
    id: `${room}Customers.get`,
    method: "GET",
    path: `/api/${room}/customers/{id}`,
    summary: "One customer with contacts",
    tag: "customers",
    access: { permission: "customers:read", roles },
    params: idParams,
    response: customerDetail,
  });
}

function createIn<const R extends Room, const Body extends z.ZodType>(room: R, body: Body) {
  return defineEndpoint({
    id: `${room}Customers.create`,
    method: "POST",
    path: `/api/${room}/customers`,
    summary: "Register a customer; likely duplicates are answered with 409 first",
    tag: "customers",
    access: { permission: "customers:write", roles: [room] },
    body,
    response: customerDetail,
    status: 201,
  });
}

function updateIn<const R extends Room, const Body extends z.ZodType>(room: R, body: Body) {
  return defineEndpoint({
    id: `${room}Customers.update`,
    method: "PUT",
    path: `/api/${room}/customers/{id}`,
    summary: "Replace a customer's fields",
    tag: "customers",
    access: { permission: "customers:write", roles: [room] },
    params: idParams,
    body,
    response: customerDetail,
  });
}

const duplicatesQuery = z.strictObject({
  homePhone: storableText(30).optional(),
  mobilePhone: storableText(30).optional(),
  kana: storableText(80).optional(),
  city: storableText(60).optional(),
  birthDate: optionalDate,
  exceptId: rowIdText.optional(),
});

function duplicatesIn<const R extends Room>(room: R) {
  return defineEndpoint({
    id: `${room}Customers.duplicates`,
    method: "GET",
    path: `/api/${room}/customer-duplicates`,
    summary: "Likely duplicates of what is being typed",
    tag: "customers",
    access: { permission: "customers:write", roles: [room] },
    query: duplicatesQuery,
    response: z.array(duplicateCandidate),
  });
}

export const listOperatorCustomers = listIn("operator", ["operator", "partner"]);
export const getOperatorCustomer = getIn("operator", ["operator", "partner"]);
export const createOperatorCustomer = createIn("operator", createOperatorCustomerBody);
export const updateOperatorCustomer = updateIn("operator", updateOperatorCustomerBody);
export const findOperatorDuplicates = duplicatesIn("operator");

export const listPartnerCustomers = listIn("partner", ["partner"]);
export const getPartnerCustomer = getIn("partner", ["partner"]);
export const createPartnerCustomer = createIn("partner", createPartnerCustomerBody);
export const updatePartnerCustomer = updateIn("partner", updatePartnerCustomerBody);
export const findPartnerDuplicates = duplicatesIn("partner");

export const listAdminCustomers = listIn("admin", ["admin"]);
export const getAdminCustomer = getIn("admin", ["admin"]);

export const getConciergeCustomer = defineEndpoint({
  id: "conciergeCustomers.get",
  method: "GET",
  path: "/api/concierge/customers/{id}",
  summary: "A customer of one's own visits",
  tag: "customers",
  access: { permission: "customers:read", roles: ["concierge"] },
  params: idParams,
  response: conciergeCustomer,
});
