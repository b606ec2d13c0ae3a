import { z } from "zod";
import { auditEntry } from "../audit/endpoints";
import { caseListItem } from "../cases/case-response";
import { defineEndpoint } from "../core/endpoint";
import { reportListItem } from "../reports/report-response";

/** A few rows and how many there are in all, for "see all". */
const caseShelf = z.object({ total: z.int(), isTotalExact: z.boolean(), rows: z.array(caseListItem) });
const reportShelf = z.object({ total: z.int(), isTotalExact: z.boolean(), rows: z.array(reportListItem) });

export const getOperatorDashboard = defineEndpoint({
  id: "operatorDashboard.get",
  method: "GET",
  path: "/api/operator/dashboard",
  summary: "What an operator must chase now",
  tag: "dashboards",
  access: { permission: "dashboard:read" },
  response: z.object({
    undecided: caseShelf,
    unanswered: caseShelf,
    declined: caseShelf,
    unreported: caseShelf,
    today: z.object({ createdCases: z.int(), visits: z.int(), completed: z.int() }),
  }),
});

export const getPartnerDashboard = defineEndpoint({
  id: "partnerDashboard.get",
  method: "GET",
  path: "/api/partner/dashboard",
  summary: "What a store has to do now, and its month",
  tag: "dashboards",
  access: { permission: "dashboard:read" },
  response: z.object({
    toAccept: caseShelf,
    toAssign: caseShelf,
    today: caseShelf,
    unreported: caseShelf,
    toApprove: reportShelf,
    month: z.object({
      visits: z.int(),
      approvedReports: z.int(),
      /** Yen: sum of fees less expenses of this month's submitted and approved reports. */
      revenue: z.int(),
    }),
    concierges: z.int(),
  }),
});

export const getConciergeDashboard = defineEndpoint({
  id: "conciergeDashboard.get",
  method: "GET",
  path: "/api/concierge/dashboard",
  summary: "Today's and the next visits of one concierge",
  tag: "dashboards",
  access: { permission: "dashboard:read" },
  response: z.object({
    today: z.array(caseListItem),
    next: z.array(caseListItem),
    undated: z.array(caseListItem),
    unreported: z.array(caseListItem),
    month: z.object({
      visits: z.int(),
      /** Yen, by the rule of the money section, of this month's submitted and approved reports. */
      pay: z.int(),
    }),
  }),
});

export const getAdminDashboard = defineEndpoint({
  id: "adminDashboard.get",
  method: "GET",
  path: "/api/admin/dashboard",
  summary: "The whole system in numbers",
  tag: "dashboards",
  access: { permission: "dashboard:read" },
  response: z.object({
    activeUsers: z.int(),
    partners: z.int(),
    customers: z.int(),
    newCasesToday: z.int(),
    openCases: z.int(),
    /** What stores wait for an answer of headquarters to. */
    openRequests: z.int(),
    /** Share of finished visits with a report, 0–100; null when there is none. */
    reportRate: z.number().nullable(),
    /** Yen of this month. */
    revenue: z.int(),
    perPartner: z.array(
      z.object({ id: z.int(), name: z.string(), openCases: z.int(), monthCases: z.int(), revenue: z.int() }),
    ),
    perMonth: z.array(z.object({ month: z.string(), cases: z.int(), revenue: z.int() })),
    /** The newest entries of the audit log. */
    recentActivity: z.array(auditEntry),
  }),
});
