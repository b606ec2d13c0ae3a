import * as contract from "@magokoro/contract/partners/closing-endpoints";
import { scopeOf } from "../../authz/scope";
import { route, type Route } from "../../gateway/route";
import { notFound } from "../../platform/app-error";
import type { Services } from "../../services";
import { findPartner } from "../partners/find-partner";
import { activatePartner, deactivatePartner, takeCasesBack } from "./close-partner";
import { readOpenWork } from "./open-work";

export function closingRoutes(services: Services): Route[] {
  return [
    route(contract.getOpenWork, async (actor, { params }) => ({
      data: await services.db.read(scopeOf(actor), async (tx) => {
        if (!(await findPartner(tx, params.id))) throw notFound();
        return readOpenWork(tx, params.id);
      }),
    })),
    route(contract.deactivatePartner, async (actor, { params, body }) => ({
      data: await deactivatePartner(services, actor, { ...params, ...body }),
    })),
    route(contract.activatePartner, async (actor, { params, body }) => ({
      data: await activatePartner(services, actor, { ...params, ...body }),
    })),
    route(contract.withdrawCases, async (actor, { params, body }) => ({
      data: await takeCasesBack(services, actor, { ...params, ...body }),
    })),
  ];
}
