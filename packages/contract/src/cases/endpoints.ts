import { z } from "zod";
import { defineEndpoint } from "../core/endpoint";
import { idParams } from "../core/fields";
import { defineRoomEndpoint } from "../core/room-endpoint";
import { createOperatorCaseBody, createPartnerCaseBody, logEntryBody, updateCaseBody } from "./case-body";
import { caseList } from "./case-list";
import { CASE_TOUCHES } from "./case-touches";
import { caseDetail, caseListItem, partnerCandidate } from "./case-response";

const CASE_ROOMS = ["admin", "operator", "partner", "concierge"] as const;
/** Where cases are written down and filed. */
const OFFICES = ["operator", "partner"] as const;

export const findCases = defineRoomEndpoint({
  id: "cases.find",
  rooms: CASE_ROOMS,
  guests: "all",
  method: "GET",
  path: "/cases",
  summary: "Cases the asker may see, newest first",
  tag: "cases",
  permission: "cases:read",
  query: caseList.query,
  response: z.array(caseListItem),
  paged: true,
});

export const getCase = defineRoomEndpoint({
  id: "cases.get",
  rooms: CASE_ROOMS,
  guests: "all",
  method: "GET",
  path: "/cases/{id}",
  summary: "One case with its history",
  tag: "cases",
  permission: "cases:read",
  params: idParams,
  response: caseDetail,
});

export const createCase = defineRoomEndpoint({
  id: "cases.create",
  rooms: OFFICES,
  method: "POST",
  path: "/cases",
  summary: "Keep a draft, or file a case at once",
  tag: "cases",
  touches: CASE_TOUCHES,
  permission: "cases:write",
  body: { operator: createOperatorCaseBody, partner: createPartnerCaseBody },
  response: caseDetail,
  status: 201,
  errors: ["NOT_FOUND"],
});

export const updateCase = defineRoomEndpoint({
  id: "cases.update",
  rooms: OFFICES,
  guests: "all",
  method: "PUT",
  path: "/cases/{id}",
  summary: "Change fields of a case; what is not sent stays",
  tag: "cases",
  touches: CASE_TOUCHES,
  permission: "cases:write",
  params: idParams,
  body: updateCaseBody,
  response: caseDetail,
});

export const deleteDraft = defineRoomEndpoint({
  id: "cases.delete",
  rooms: OFFICES,
  guests: "all",
  method: "DELETE",
  path: "/cases/{id}",
  summary: "Delete a draft of one's own",
  tag: "cases",
  touches: CASE_TOUCHES,
  permission: "cases:write",
  params: idParams,
  response: z.object({ deleted: z.literal(true) }),
});

export const addLogEntry = defineRoomEndpoint({
  id: "cases.logEntries",
  rooms: OFFICES,
  guests: "all",
  method: "POST",
  path: "/cases/{id}/log-entries",
  summary: "Append to the log kept before the visit",
  tag: "cases",
  permission: "cases:write",
  params: idParams,
  body: logEntryBody,
  response: caseDetail,
});

export const findPartnerCandidates = defineEndpoint({
  id: "operatorCases.partnerCandidates",
  method: "GET",
  path: "/api/operator/cases/{id}/partner-candidates",
  summary: "Stores that cover the address: what they offer, how near and how busy they are",
  tag: "cases",
  access: { permission: "cases:dispatch" },
  params: idParams,
  response: z.array(partnerCandidate),
});
