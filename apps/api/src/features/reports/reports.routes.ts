import * as contract from "@magokoro/contract/reports/endpoints";
import { scopeOf } from "../../authz/scope";
import { roomRoutes, route, type Route } from "../../gateway/route";
import { findPage } from "../../platform/db/list/find-page";
import type { Services } from "../../services";
import { correctPeople } from "./correct-people";
import { getOwnReport, saveReportDraft, submitReport } from "./file-report";
import { REPORTS } from "./report-list.repository";
import { presentReportListItem } from "./reports.presenter";

import { approveReport, returnReport } from "./review-report";
import { viewReport } from "./view-report";

export function reportRoutes(services: Services): Route[] {
  return [
    ...roomRoutes(contract.findReports, async (actor, { query }) => {
      const viewer = { viewer: actor.userType, now: services.clock.now() };
      const { rows, meta } = await services.db.read(scopeOf(actor), (tx) =>
        findPage(tx, REPORTS, query, viewer),
      );
      return { data: rows.map(presentReportListItem), meta };
    }),
    ...roomRoutes(contract.getReport, async (actor, { params }) => ({
      data: await viewReport(services, actor, params.id),
    })),
    route(contract.approveReport, async (actor, { params, body }) => ({
      data: await approveReport(services, actor, { ...params, ...body }),
    })),
    route(contract.returnReport, async (actor, { params, body }) => ({
      data: await returnReport(services, actor, { ...params, ...body }),
    })),
    route(contract.correctReportPeople, async (actor, { params, body }) => ({
      data: await correctPeople(services, actor, { ...params, ...body }),
    })),
    route(contract.getReportOfCase, async (actor, { params }) => ({
      data: await getOwnReport(services, actor, params.id),
    })),
    route(contract.saveReportDraft, async (actor, { params, body }) => ({
      data: await saveReportDraft(services, actor, params.id, body),
    })),
    route(contract.submitReport, async (actor, { params, body }) => ({
      data: await submitReport(services, actor, params.id, body),
    })),
  ];
}
