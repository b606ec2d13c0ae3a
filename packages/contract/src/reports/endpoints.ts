import { REPORT_STATUSES } from "@magokoro/domain/report/report-status";
import { z } from "zod";
import { SHARED_WITH } from "../access/rooms";
import { defineEndpoint } from "../core/endpoint";
import { idParams, rowIdText } from "../core/fields";
import { listQuery } from "../core/list-query";
import {
  approveReportBody,
  correctPeopleBody,
  reportDraftBody,
  returnReportBody,
  submitReportBody,
} from "./report-body";
import { reportDetail, reportListItem } from "./report-response";

export const reportListQuery = listQuery(["updatedAt", "submittedAt", "visitStart", "fee"] as const, {
  status: z.enum(REPORT_STATUSES).optional(),
  caseId: rowIdText.optional(),
});

export type ReportListQuery = z.output<typeof reportListQuery>;

export const listPartnerReports = defineEndpoint({
  id: "partnerReports.find",
  method: "GET",
  path: "/api/partner/reports",
  summary: "Reports of the store; drafts are not among them",
  tag: "reports",
  access: { permission: "reports:read", roles: SHARED_WITH.partner },
  query: reportListQuery,
  response: z.array(reportListItem),
  paged: true,
});

export const getPartnerReport = defineEndpoint({
  id: "partnerReports.get",
  method: "GET",
  path: "/api/partner/reports/{id}",
  summary: "One report with photos and money",
  tag: "reports",
  access: { permission: "reports:read", roles: SHARED_WITH.partner },
  params: idParams,
  response: reportDetail,
});

export const approveReport = defineEndpoint({
  id: "partnerReports.approve",
  method: "POST",
  path: "/api/partner/reports/{id}/approve",
  summary: "Approve; from then on the report never changes",
  tag: "reports",
  access: { permission: "reports:review", roles: ["partner"] },
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
  access: { permission: "reports:review", roles: ["partner"] },
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
  access: { permission: "reports:review", roles: ["partner"] },
  params: idParams,
  body: correctPeopleBody,
  response: reportDetail,
});

/** Operators and administrators read a filed report without pay. Each look is on record. */
function reportWithoutPayIn<const R extends "operator" | "admin">(room: R) {
  return defineEndpoint({
    id: `${room}Reports.get`,
    method: "GET",
    path: `/api/${room}/reports/{id}`,
    summary: "One filed report with photos, without pay",
    tag: "reports",
    access: { permission: "reports:read", roles: [room] },
    params: idParams,
    response: reportDetail,
  });
}

export const getOperatorReport = reportWithoutPayIn("operator");
export const getAdminReport = reportWithoutPayIn("admin");

export const listConciergeReports = defineEndpoint({
  id: "conciergeReports.find",
  method: "GET",
  path: "/api/concierge/reports",
  summary: "One's own drafts, and the filed reports of visits one reported, shared or leads",
  tag: "reports",
  access: { permission: "reports:read", roles: ["concierge"] },
  query: reportListQuery,
  response: z.array(reportListItem),
  paged: true,
});

export const getConciergeReport = defineEndpoint({
  id: "conciergeReports.get",
  method: "GET",
  path: "/api/concierge/reports/{id}",
  summary: "One report with photos and one's own pay",
  tag: "reports",
  access: { permission: "reports:read", roles: ["concierge"] },
  params: idParams,
  response: reportDetail,
});

/** The draft or report of a case, for the form; null when nothing was kept yet. */
export const getConciergeReportOfCase = defineEndpoint({
  id: "conciergeReports.ofCase",
  method: "GET",
  path: "/api/concierge/cases/{id}/report",
  summary: "The report of a case: one's own draft, or whosever is filed",
  tag: "reports",
  access: { permission: "reports:read", roles: ["concierge"] },
  params: idParams,
  response: reportDetail.nullable(),
});

export const saveReportDraft = defineEndpoint({
  id: "conciergeReports.saveDraft",
  method: "PUT",
  path: "/api/concierge/cases/{id}/report/draft",
  summary: "Keep what was typed so far",
  tag: "reports",
  access: { permission: "reports:write", roles: ["concierge"] },
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
  access: { permission: "reports:write", roles: ["concierge"] },
  params: idParams,
  body: submitReportBody,
  response: reportDetail,
  status: 201,
});
