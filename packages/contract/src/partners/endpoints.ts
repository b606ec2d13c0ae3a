import { z } from "zod";
import { defineEndpoint } from "../core/endpoint";
import { idParams } from "../core/fields";
import { pickQuery } from "../core/pick-query";
import { RECORD_TAGS, type Tag } from "../core/tags";
import { createPartnerBody, updateOwnPartnerBody, updatePartnerBody } from "./partner-body";
import { partnerList } from "./partner-list";
import { partnerChoice, partnerDetail, partnerListItem } from "./partner-response";
import { rateTerms } from "./partner-terms";

/** A store's name stands on its cases, customers and accounts. */
const PARTNER_TOUCHES = [
  "partners",
  "cases",
  "customers",
  "accounts",
  ...RECORD_TAGS,
] as const satisfies readonly Tag[];

const reads = { permission: "partners:read" } as const;
const manages = { permission: "partners:manage" } as const;

export const findPartners = defineEndpoint({
  id: "adminPartners.find",
  method: "GET",
  path: "/api/admin/partners",
  summary: "Stores by code, name, representative or place",
  tag: "partners",
  access: reads,
  query: partnerList.query,
  response: z.array(partnerListItem),
  paged: true,
});

export const getPartner = defineEndpoint({
  id: "adminPartners.get",
  method: "GET",
  path: "/api/admin/partners/{id}",
  summary: "One store with areas, services and rates",
  tag: "partners",
  access: reads,
  params: idParams,
  response: partnerDetail,
});

export const createPartner = defineEndpoint({
  id: "adminPartners.create",
  method: "POST",
  path: "/api/admin/partners",
  summary: "Make a store with its first rates; its code is given",
  tag: "partners",
  touches: PARTNER_TOUCHES,
  access: manages,
  body: createPartnerBody,
  response: partnerDetail,
  status: 201,
});

export const updatePartner = defineEndpoint({
  id: "adminPartners.update",
  method: "PUT",
  path: "/api/admin/partners/{id}",
  summary: "Change fields of a store; what is not sent stays",
  tag: "partners",
  touches: PARTNER_TOUCHES,
  access: manages,
  params: idParams,
  body: updatePartnerBody,
  response: partnerDetail,
});

export const addPartnerRate = defineEndpoint({
  id: "adminPartners.addRate",
  method: "POST",
  path: "/api/admin/partners/{id}/rates",
  summary: "Add a version of a store's rates, from a day to come on",
  tag: "partners",
  touches: ["partners", ...RECORD_TAGS],
  access: manages,
  params: idParams,
  body: rateTerms,
  response: partnerDetail,
  status: 201,
});

export const takeBackPartnerRate = defineEndpoint({
  id: "adminPartners.takeBackRate",
  method: "POST",
  path: "/api/admin/partner-rates/{id}/take-back",
  summary: "Take back a version of a store's rates that has not begun",
  tag: "partners",
  touches: ["partners", ...RECORD_TAGS],
  access: manages,
  params: idParams,
  response: partnerDetail,
});

/** Stores something new can be given to. */
export const pickPartners = defineEndpoint({
  id: "adminPartners.pick",
  method: "GET",
  path: "/api/admin/partner-choices",
  summary: "Active stores by code, name or place, at most twenty; or the one with an id, whatever its status",
  tag: "partners",
  access: reads,
  query: pickQuery,
  response: z.array(partnerChoice),
});

export const getOwnPartner = defineEndpoint({
  id: "partnerStore.get",
  method: "GET",
  path: "/api/partner/store",
  summary: "The store itself as it sees itself",
  tag: "partners",
  access: reads,
  response: partnerDetail,
});

export const updateOwnPartner = defineEndpoint({
  id: "partnerStore.update",
  method: "PUT",
  path: "/api/partner/store",
  summary: "Change what a store keeps by itself; what is not sent stays",
  tag: "partners",
  touches: ["partners", "cases", "dashboards"],
  access: { permission: "partners:write" },
  body: updateOwnPartnerBody,
  response: partnerDetail,
});
