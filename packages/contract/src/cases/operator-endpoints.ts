import { z } from "zod";
import { OFFICE_SHARED_WITH } from "../access/rooms";
import { defineEndpoint } from "../core/endpoint";
import { idParams, reasonBody, versionBody } from "../core/fields";
import {
  createOperatorCaseBody,
  dispatchBody,
  logEntryBody,
  submitOperatorCaseBody,
  updateCaseBody,
} from "./case-body";
import {
  caseActionIn,
  createCaseIn,
  deleteCaseIn,
  getCaseIn,
  listCasesIn,
  updateCaseIn,
} from "./case-operations";
import { partnerCandidate } from "./case-response";

const office = OFFICE_SHARED_WITH.operator;

export const listOperatorCases = listCasesIn("operator");
export const getOperatorCase = getCaseIn("operator");
export const createOperatorCase = createCaseIn("operator", createOperatorCaseBody);
export const updateOperatorCase = updateCaseIn("operator", updateCaseBody, office);
export const deleteOperatorCase = deleteCaseIn("operator", office);

export const submitOperatorCase = caseActionIn(
  "operator",
  "submit",
  "File a draft; with a store it goes there at once",
  "cases:write",
  submitOperatorCaseBody,
);
export const dispatchCase = caseActionIn(
  "operator",
  "dispatch",
  "Choose or change the store; it gets a mail",
  "cases:dispatch",
  dispatchBody,
);
export const resendCase = caseActionIn(
  "operator",
  "resend",
  "Send the store its mail again",
  "cases:dispatch",
  versionBody,
);
export const cancelOperatorCase = caseActionIn(
  "operator",
  "cancel",
  "Cancel with a reason; booked time is freed",
  "cases:cancel",
  reasonBody,
  office,
);
export const addOperatorLogEntry = caseActionIn(
  "operator",
  "log-entries",
  "Append to the log kept before the visit",
  "cases:write",
  logEntryBody,
  office,
);

export const listPartnerCandidates = defineEndpoint({
  id: "operatorCases.partnerCandidates",
  method: "GET",
  path: "/api/operator/cases/{id}/partner-candidates",
  summary: "Stores that cover the address, nearest first, with their load",
  tag: "cases",
  access: { permission: "cases:dispatch", roles: ["operator"] },
  params: idParams,
  response: z.array(partnerCandidate),
});
