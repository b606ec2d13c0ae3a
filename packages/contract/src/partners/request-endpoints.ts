import { z } from "zod";
import { defineEndpoint } from "../core/endpoint";
import { idParams, reasonBody, versionBody } from "../core/fields";
import { defineRoomEndpoint } from "../core/room-endpoint";
import { RECORD_TAGS } from "../core/tags";
import { askHeadquartersBody } from "./request-body";
import { requestList } from "./request-list";
import { requestDetail, requestListItem } from "./request-response";

/** A store asks headquarters for what it cannot change by itself. */
export const askHeadquarters = defineEndpoint({
  id: "partnerRequests.ask",
  method: "POST",
  path: "/api/partner/requests",
  summary: "Ask headquarters for another code, contract, rates or areas, or for a concierge's account",
  tag: "partners",
  touches: ["partners", "concierges", "dashboards"],
  access: { permission: "partners:write" },
  body: askHeadquartersBody,
  response: requestDetail,
  status: 201,
});

export const findRequests = defineRoomEndpoint({
  id: "requests.find",
  rooms: ["admin", "partner"],
  method: "GET",
  path: "/requests",
  summary: "What stores have asked headquarters for; a store's own in its room",
  tag: "partners",
  permission: "partners:read",
  query: requestList.query,
  response: z.array(requestListItem),
  paged: true,
});

export const getRequest = defineRoomEndpoint({
  id: "requests.get",
  rooms: ["admin", "partner"],
  method: "GET",
  path: "/requests/{id}",
  summary: "One request: what is wished beside what stands today",
  tag: "partners",
  permission: "partners:read",
  params: idParams,
  response: requestDetail,
});

export const withdrawRequest = defineEndpoint({
  id: "partnerRequests.withdraw",
  method: "POST",
  path: "/api/partner/requests/{id}/withdraw",
  summary: "Take back a request that has no answer yet",
  tag: "partners",
  touches: ["partners", "concierges", "dashboards"],
  access: { permission: "partners:write" },
  params: idParams,
  body: versionBody,
  response: requestDetail,
});

/** What is granted is done: an account is issued with the mail of its first password. */
export const grantRequest = defineEndpoint({
  id: "adminRequests.grant",
  method: "POST",
  path: "/api/admin/requests/{id}/grant",
  summary: "Grant a request: the wish is carried out with the answer, or it stays open",
  tag: "partners",
  touches: ["partners", "concierges", "accounts", "mails", ...RECORD_TAGS],
  access: { permission: "partners:manage", needsStepUp: true },
  params: idParams,
  body: versionBody,
  response: requestDetail,
});

export const declineRequest = defineEndpoint({
  id: "adminRequests.decline",
  method: "POST",
  path: "/api/admin/requests/{id}/decline",
  summary: "Decline a request with a reason, which the store reads",
  tag: "partners",
  touches: ["partners", "mails", ...RECORD_TAGS],
  access: { permission: "partners:manage" },
  params: idParams,
  body: reasonBody,
  response: requestDetail,
});

export const issueConciergeAccount = defineEndpoint({
  id: "partnerConcierges.issueAccount",
  method: "POST",
  path: "/api/partner/concierges/{id}/issue-account",
  summary: "A store that may issues an account of its own concierge; its first password goes out by mail",
  tag: "concierges",
  touches: ["concierges", "partners"],
  access: { permission: "concierges:write", needsStepUp: true },
  params: idParams,
  body: z.strictObject({}),
  response: z.object({ conciergeId: z.int(), email: z.string() }),
  errors: ["CONFLICT"],
});
