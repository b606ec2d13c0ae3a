import * as contract from "@magokoro/contract/dashboards/endpoints";
import { route, type Route } from "../../gateway/route";
import type { Services } from "../../services";
import { adminDashboard } from "./admin-dashboard";
import { conciergeDashboard } from "./concierge-dashboard";
import { operatorDashboard } from "./operator-dashboard";
import { partnerDashboard } from "./partner-dashboard";

export function dashboardRoutes(services: Services): Route[] {
  return [
    route(contract.getOperatorDashboard, async (actor) => ({
      data: await operatorDashboard(services, actor),
    })),
    route(contract.getPartnerDashboard, async (actor) => ({ data: await partnerDashboard(services, actor) })),
    route(contract.getConciergeDashboard, async (actor) => ({
      data: await conciergeDashboard(services, actor),
    })),
    route(contract.getAdminDashboard, async (actor) => ({ data: await adminDashboard(services, actor) })),
  ];
}
