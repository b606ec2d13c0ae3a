import { z } from "zod";
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
import { storeCandidate } from "./case-response";

const readers = ["operator", "partner", "concierge"] as const;

export const listOperatorCases = listCasesIn("operator", readers);
export const getOperatorCase = getCaseIn("operator", readers);
export const createOperatorCase = createCaseIn("operator", createOperatorCaseBody);
export const updateOperatorCase = updateCaseIn("operator", updateCaseBody);
export const deleteOperatorCase = deleteCaseIn("operator");

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
);
export const addOperatorLogEntry = caseActionIn(
  "operator",
  "log-entries",
  "Append to the log kept before the visit",
  "cases:write",
  logEntryBody,
);

export const listStoreCandidates = defineEndpoint({
  id: "operatorCases.storeCandidates",
  method: "GET",
  path: "/api/operator/cases/{id}/store-candidates",
  summary: "Stores that cover the address, nearest first, with their load",
  tag: "cases",
  access: { permission: "cases:dispatch", roles: ["operator"] },
  params: idParams,
  response: z.array(storeCandidate),
});
