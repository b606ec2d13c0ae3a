import { z } from "zod";
import { changesOf } from "../core/changes";
import { defineEndpoint } from "../core/endpoint";
import { idParams, optionalText, rowIdText } from "../core/fields";
import { defineRoomEndpoint } from "../core/room-endpoint";
import { conciergeFit, customerFit } from "./concierge-response";
import { FIT_KINDS } from "./concierge-values";

/* 相性. A concierge never reads it. */

/** Of one concierge; so many are remembered by nobody. */
export const MOST_FITS = 200;

const fitParams = z.strictObject({ id: rowIdText, customerId: rowIdText });

export const findConciergeFits = defineEndpoint({
  id: "partnerConciergeFits.find",
  method: "GET",
  path: "/api/partner/concierges/{id}/fits",
  summary: "Customers who know this concierge, and those this concierge must not go to",
  tag: "concierges",
  access: { permission: "concierges:read" },
  params: idParams,
  response: z.array(conciergeFit),
});

/** The same twice is one. */
export const setConciergeFit = defineEndpoint({
  id: "partnerConciergeFits.set",
  method: "PUT",
  path: "/api/partner/concierges/{id}/fits/{customerId}",
  summary: "Familiar to a customer of the store, or not to be sent there",
  tag: "concierges",
  access: { permission: "concierges:write" },
  params: fitParams,
  body: z.strictObject({
    kind: z.enum(FIT_KINDS, "馴染みかNGかを選んでください。"),
    ...changesOf({ note: optionalText(200) }),
  }),
  response: z.array(conciergeFit),
});

export const clearConciergeFit = defineEndpoint({
  id: "partnerConciergeFits.clear",
  method: "DELETE",
  path: "/api/partner/concierges/{id}/fits/{customerId}",
  summary: "Neither familiar nor barred",
  tag: "concierges",
  access: { permission: "concierges:write" },
  params: fitParams,
  response: z.array(conciergeFit),
});

export const findCustomerFits = defineRoomEndpoint({
  id: "customerFits.find",
  rooms: ["operator", "partner"],
  method: "GET",
  path: "/customers/{id}/fits",
  summary: "Concierges a customer knows, and those who must not go there",
  tag: "concierges",
  permission: "customers:read",
  params: idParams,
  response: z.array(customerFit),
});
