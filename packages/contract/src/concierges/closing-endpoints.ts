import { z } from "zod";
import { acknowledged } from "../cases/case-warnings";
import { CASE_TOUCHES } from "../cases/case-touches";
import { defineEndpoint } from "../core/endpoint";
import { idParams, optionalRowId, rowId, version, versionBody } from "../core/fields";
import { defineRoomEndpoint } from "../core/room-endpoint";
import { RECORD_TAGS } from "../core/tags";
import { conciergeDetail, openVisit, storeConciergeListItem } from "./concierge-response";

/* A concierge goes out of work, comes back, or goes to another store. */

/** So many visits are handed over in one act; a concierge has some sixty ahead. */
export const MOST_HANDED_OVER = 200;

const openVisits = z.object({
  /** Planned or under way. */
  ahead: z.array(openVisit),
  /** Over, without a report. */
  unreported: z.array(openVisit),
  /** Reported, and not approved yet. */
  unapproved: z.array(openVisit),
});
export type OpenVisits = z.output<typeof openVisits>;

export const getOpenVisits = defineRoomEndpoint({
  id: "conciergeOpenVisits.get",
  rooms: ["partner", "admin"],
  method: "GET",
  path: "/concierges/{id}/open-visits",
  summary: "What a concierge has still ahead or to report",
  tag: "concierges",
  permission: "concierges:read",
  params: idParams,
  response: openVisits,
});

/** One visit of theirs, and who goes instead; null takes this concierge off it. */
const handOver = z.strictObject({ caseId: rowId, version, to: optionalRowId });

export const deactivateConciergeBody = z.strictObject({
  version,
  visits: z.array(handOver).max(MOST_HANDED_OVER, `一度に引き継げる訪問は${MOST_HANDED_OVER}件までです。`),
  acknowledged,
});

export const deactivateConcierge = defineEndpoint({
  id: "partnerConcierges.deactivate",
  method: "POST",
  path: "/api/partner/concierges/{id}/deactivate",
  summary:
    "No more visits and no sign-in; every visit ahead is handed over in the same act, or nothing is done",
  tag: "concierges",
  touches: CASE_TOUCHES,
  access: { permission: "concierges:write" },
  params: idParams,
  body: deactivateConciergeBody,
  response: conciergeDetail,
});

/** The account stays disabled until headquarters says otherwise. */
export const activateConcierge = defineEndpoint({
  id: "partnerConcierges.activate",
  method: "POST",
  path: "/api/partner/concierges/{id}/activate",
  summary: "Can be sent on visits again",
  tag: "concierges",
  touches: CASE_TOUCHES,
  access: { permission: "concierges:write" },
  params: idParams,
  body: versionBody,
  response: conciergeDetail,
});

export const moveConcierge = defineEndpoint({
  id: "adminConcierges.move",
  method: "POST",
  path: "/api/admin/concierges/{id}/move",
  summary: "To another store; past visits and pay stay where they were",
  tag: "concierges",
  touches: ["concierges", "accounts", "partners", ...RECORD_TAGS],
  access: { permission: "concierges:move", needsStepUp: true },
  params: idParams,
  body: z.strictObject({ version, partnerId: rowId }),
  response: storeConciergeListItem,
});
