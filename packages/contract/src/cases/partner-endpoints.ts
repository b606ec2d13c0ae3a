import { z } from "zod";
import { OFFICE_SHARED_WITH, SHARED_WITH } from "../access/rooms";
import { defineEndpoint } from "../core/endpoint";
import { idParams, reasonBody, versionBody } from "../core/fields";
import {
  assignBody,
  createPartnerCaseBody,
  logEntryBody,
  scheduleBody,
  submitPartnerCaseBody,
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

const office = OFFICE_SHARED_WITH.partner;

export const listPartnerCases = listCasesIn("partner");
export const getPartnerCase = getCaseIn("partner");
export const createPartnerCase = createCaseIn("partner", createPartnerCaseBody);
export const updatePartnerCase = updateCaseIn("partner", updateCaseBody, office);
export const deletePartnerCase = deleteCaseIn("partner", office);

export const submitPartnerCase = caseActionIn(
  "partner",
  "submit",
  "File a draft of the own store, already accepted",
  "cases:write",
  submitPartnerCaseBody,
);
export const acceptCase = caseActionIn("partner", "accept", "Accept the case", "cases:answer", versionBody);
/** Declined, the case is out of the store's sight: there is no case to answer with. */
export const declineCase = defineEndpoint({
  id: "partnerCases.decline",
  method: "POST",
  path: "/api/partner/cases/{id}/decline",
  summary: "Decline with a reason; the case returns to the operators",
  tag: "cases",
  access: { permission: "cases:answer", roles: ["partner"] },
  params: idParams,
  body: reasonBody,
  response: z.object({ declined: z.literal(true) }),
});
export const assignConcierges = caseActionIn(
  "partner",
  "assign",
  "Assign one primary concierge and members, with a time if wished",
  "cases:assign",
  assignBody,
);
export const schedulePartnerCase = caseActionIn(
  "partner",
  "schedule",
  "Set or move the visit time",
  "cases:schedule",
  scheduleBody,
  SHARED_WITH.partner,
);
export const cancelPartnerCase = caseActionIn(
  "partner",
  "cancel",
  "Cancel with a reason; booked time is freed",
  "cases:cancel",
  reasonBody,
);
export const putBackCase = caseActionIn(
  "partner",
  "put-back",
  "Take the last step of a visit back, a finish or a start, until a report is filed",
  "cases:assign",
  versionBody,
);
export const addPartnerLogEntry = caseActionIn(
  "partner",
  "log-entries",
  "Append to the log kept before the visit",
  "cases:write",
  logEntryBody,
);
