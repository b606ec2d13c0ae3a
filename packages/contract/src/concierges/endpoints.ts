import { z } from "zod";
import { defineEndpoint } from "../core/endpoint";
import { calendarDate, idParams, requiredText, rowIdText } from "../core/fields";
import type { Tag } from "../core/tags";
import { createConciergeBody, updateConciergeBody } from "./concierge-body";
import { calendarMonth, conciergeList, storeConciergeList } from "./concierge-list";
import {
  conciergeDetail,
  conciergeListItem,
  conciergeOfDay,
  formerConcierge,
  storeConciergeListItem,
} from "./concierge-response";

const reads = { permission: "concierges:read" } as const;
const writes = { permission: "concierges:write" } as const;

/** A case and a report name those who go. */
const CONCIERGE_TOUCHES = ["concierges", "cases", "reports", "dashboards"] as const satisfies readonly Tag[];

export const findConcierges = defineEndpoint({
  id: "partnerConcierges.find",
  method: "GET",
  path: "/api/partner/concierges",
  summary: "The store's concierges with their numbers of a month",
  tag: "concierges",
  access: reads,
  query: conciergeList.query,
  response: z.array(conciergeListItem),
  paged: true,
});

export const getConcierge = defineEndpoint({
  id: "partnerConcierges.get",
  method: "GET",
  path: "/api/partner/concierges/{id}",
  summary: "One concierge with twelve months of visits and pay, and what is next",
  tag: "concierges",
  access: reads,
  params: idParams,
  response: conciergeDetail,
});

export const createConcierge = defineEndpoint({
  id: "partnerConcierges.create",
  method: "POST",
  path: "/api/partner/concierges",
  summary: "Register a concierge of the store",
  tag: "concierges",
  touches: CONCIERGE_TOUCHES,
  access: writes,
  body: createConciergeBody,
  response: conciergeDetail,
  status: 201,
});

export const updateConcierge = defineEndpoint({
  id: "partnerConcierges.update",
  method: "PUT",
  path: "/api/partner/concierges/{id}",
  summary: "Change fields of a concierge; what is not sent stays",
  tag: "concierges",
  touches: CONCIERGE_TOUCHES,
  access: writes,
  params: idParams,
  body: updateConciergeBody,
  response: conciergeDetail,
});

export const findConciergeSkills = defineEndpoint({
  id: "partnerConciergeSkills.find",
  method: "GET",
  path: "/api/partner/concierge-skills",
  summary: "Skills to choose from: those that services ask for, and those the store's concierges have",
  tag: "concierges",
  access: reads,
  response: z.array(z.string()),
});

export const findFormerConcierges = defineEndpoint({
  id: "partnerFormerConcierges.find",
  method: "GET",
  path: "/api/partner/former-concierges",
  summary: "Who went to another store, the last fifty, with what they did here in a month",
  tag: "concierges",
  access: reads,
  query: z.strictObject({ month: calendarMonth.optional() }),
  response: z.array(formerConcierge),
});

/** So many are answered at once; more are found by a search. */
export const MOST_OF_DAY = 50;

export const findConciergesOfDay = defineEndpoint({
  id: "partnerConciergeDays.find",
  method: "GET",
  path: "/api/partner/concierge-days",
  summary: "Active concierges for a visit, familiar ones first, with what they are booked for on its day",
  tag: "concierges",
  access: { permission: "cases:assign" },
  query: z.strictObject({
    date: calendarDate.optional(),
    customerId: rowIdText.optional(),
    search: requiredText(50).optional(),
  }),
  response: z.array(conciergeOfDay),
});

/** Colleagues by name alone: who was at the visit is chosen among them. */
export const findColleagues = defineEndpoint({
  id: "conciergeColleagues.find",
  method: "GET",
  path: "/api/concierge/colleagues",
  summary: "The active concierges of one's own store, oneself included",
  tag: "concierges",
  access: { permission: "masters:read" },
  response: z.array(z.object({ id: z.int(), name: z.string() })),
});

export const findStoreConcierges = defineEndpoint({
  id: "adminConcierges.find",
  method: "GET",
  path: "/api/admin/concierges",
  summary: "Concierges of a store, or of all",
  tag: "concierges",
  access: reads,
  query: storeConciergeList.query,
  response: z.array(storeConciergeListItem),
  paged: true,
});
