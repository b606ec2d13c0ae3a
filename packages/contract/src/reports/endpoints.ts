import { z } from "zod";
import { defineEndpoint } from "../core/endpoint";
import { idParams } from "../core/fields";
import { defineRoomEndpoint } from "../core/room-endpoint";
import type { Tag } from "../core/tags";
import {
  approveReportBody,
  correctPeopleBody,
  reportDraftBody,
  returnReportBody,
  submitReportBody,
} from "./report-body";
import { reportList } from "./report-list";
import { reportDetail, reportListItem } from "./report-response";

/** A report moves its case, counts as a visit of the customer, and earns what the dashboards add up. */
const REPORT_TOUCHES = ["reports", "cases", "customers", "dashboards"] as const satisfies readonly Tag[];

export const findReports = defineRoomEndpoint({
  id: "reports.find",
  rooms: ["partner", "concierge"],
  guests: "all",
  method: "GET",
  path: "/reports",
  summary:
    "A store reads its filed reports; a concierge own drafts and the filed reports of visits one reported, shared or leads",
  tag: "reports",
  permission: "reports:read",
  query: reportList.query,
  response: z.array(reportListItem),
  paged: true,
});

/** A store reads all pay, a concierge their own, operators and administrators none. Their looks are on record. */
export const getReport = defineRoomEndpoint({
  id: "reports.get",
  rooms: ["admin", "operator", "partner", "concierge"],
  guests: "all",
  method: "GET",
  path: "/reports/{id}",
  summary: "One report with photos, and with the pay that the asker may see",
  tag: "reports",
  permission: "reports:read",
  params: idParams,
  response: reportDetail,
});

export const approveReport = defineEndpoint({
  id: "partnerReports.approve",
  method: "POST",
  path: "/api/partner/reports/{id}/approve",
  summary: "Approve; from then on the report never changes",
  tag: "reports",
  touches: REPORT_TOUCHES,
  access: { permission: "reports:review" },
  params: idParams,
  body: approveReportBody,
  response: reportDetail,
});

export const returnReport = defineEndpoint({
  id: "partnerReports.return",
  method: "POST",
  path: "/api/partner/reports/{id}/return",
  summary: "Return to the concierge with a comment",
  tag: "reports",
  touches: REPORT_TOUCHES,
  access: { permission: "reports:review" },
  params: idParams,
  body: returnReportBody,
  response: reportDetail,
});

export const correctReportPeople = defineEndpoint({
  id: "partnerReports.correctPeople",
  method: "PUT",
  path: "/api/partner/reports/{id}/people",
  summary: "Correct who was at the visit, until the report is approved; pay follows",
  tag: "reports",
  touches: REPORT_TOUCHES,
  access: { permission: "reports:review" },
  params: idParams,
  body: correctPeopleBody,
  response: reportDetail,
});

/** The draft or report of a case, for the form; null when nothing was kept yet. */
export const getReportOfCase = defineEndpoint({
  id: "conciergeReports.ofCase",
  method: "GET",
  path: "/api/concierge/cases/{id}/report",
  summary: "The report of a case: one's own draft, or whosever is filed",
  tag: "reports",
  access: { permission: "reports:read" },
  params: idParams,
  response: reportDetail.nullable(),
});

export const saveReportDraft = defineEndpoint({
  id: "conciergeReports.saveDraft",
  method: "PUT",
  path: "/api/concierge/cases/{id}/report/draft",
  summary: "Keep what was typed so far",
  tag: "reports",
  touches: REPORT_TOUCHES,
  access: { permission: "reports:write" },
  params: idParams,
  body: reportDraftBody,
  response: reportDetail,
});

export const submitReport = defineEndpoint({
  id: "conciergeReports.submit",
  method: "POST",
  path: "/api/concierge/cases/{id}/report",
  summary: "Submit the report; the store gets a mail",
  tag: "reports",
  touches: REPORT_TOUCHES,
  access: { permission: "reports:write" },
  params: idParams,
  body: submitReportBody,
  response: reportDetail,
  status: 201,
});
