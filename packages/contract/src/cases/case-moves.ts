import type { CaseAction } from "@magokoro/domain/case/status-machine";
import { z } from "zod";
import { idParams, reasonBody, versionBody } from "../core/fields";
import { defineRoomEndpoint } from "../core/room-endpoint";
import {
  assignBody,
  dispatchBody,
  scheduleBody,
  submitOperatorCaseBody,
  submitPartnerCaseBody,
} from "./case-body";
import { caseDetail } from "./case-response";
import { CASE_TOUCHES } from "./case-touches";

/* The moves of a case. The status machine's word is the word everywhere: path, id, use case, button. */

/** `put_back` is `POST …/{id}/put-back`, `cases.putBack`. It answers the case as it now stands. */
const move = (action: CaseAction) => ({
  id: `cases.${action.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())}` as const,
  method: "POST" as const,
  path: `/cases/{id}/${action.replace(/_/g, "-")}` as const,
  tag: "cases" as const,
  touches: CASE_TOUCHES,
  params: idParams,
  response: caseDetail,
});

export const submitCase = defineRoomEndpoint({
  ...move("submit"),
  rooms: ["operator", "partner"],
  summary: "File a draft; an operator's goes to the store chosen, a store's own is accepted at once",
  permission: "cases:write",
  body: { operator: submitOperatorCaseBody, partner: submitPartnerCaseBody },
});

export const dispatchCase = defineRoomEndpoint({
  ...move("dispatch"),
  rooms: ["operator"],
  summary: "Choose or change the store; it gets a mail",
  permission: "cases:dispatch",
  body: dispatchBody,
});

export const resendCase = defineRoomEndpoint({
  ...move("resend"),
  rooms: ["operator"],
  summary: "Send the store its mail again",
  permission: "cases:dispatch",
  body: versionBody,
});

export const acceptCase = defineRoomEndpoint({
  ...move("accept"),
  rooms: ["partner"],
  summary: "Accept the case",
  permission: "cases:answer",
  body: versionBody,
});

/** Declined, the case is out of the store's sight: there is no case to answer with. */
export const declineCase = defineRoomEndpoint({
  ...move("decline"),
  rooms: ["partner"],
  summary: "Decline with a reason; the case returns to the operators",
  permission: "cases:answer",
  body: reasonBody,
  response: z.object({ declined: z.literal(true) }),
});

export const assignCase = defineRoomEndpoint({
  ...move("assign"),
  rooms: ["partner"],
  summary: "Assign one primary concierge and members, with a time if wished",
  permission: "cases:assign",
  body: assignBody,
});

export const scheduleCase = defineRoomEndpoint({
  ...move("schedule"),
  rooms: ["partner", "concierge"],
  guests: "all",
  summary: "Set or move the visit time",
  permission: "cases:schedule",
  body: scheduleBody,
});

export const startVisit = defineRoomEndpoint({
  ...move("start"),
  rooms: ["concierge"],
  summary: "Start the visit",
  permission: "visits:perform",
  body: versionBody,
});

export const finishVisit = defineRoomEndpoint({
  ...move("finish"),
  rooms: ["concierge"],
  summary: "Finish the visit",
  permission: "visits:perform",
  body: versionBody,
});

export const putBackVisit = defineRoomEndpoint({
  ...move("put_back"),
  rooms: ["partner", "concierge"],
  summary:
    "Take the last step of a visit back, a finish or a start: the store until a report is filed, a concierge within seconds",
  permission: { partner: "cases:assign", concierge: "visits:perform" },
  body: versionBody,
});

export const cancelCase = defineRoomEndpoint({
  ...move("cancel"),
  rooms: ["operator", "partner"],
  guests: "all",
  summary: "Cancel with a reason; booked time is freed",
  permission: "cases:cancel",
  body: reasonBody,
});
