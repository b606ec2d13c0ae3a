import * as contract from "@magokoro/contract/masters/endpoints";
import { scopeOf } from "../../authz/scope";
import { roomRoutes, route, type Route } from "../../gateway/route";
import type { Services } from "../../services";
import { getMasterChoices } from "./get-master-choices";
import { masterRegisterRoutes } from "./master-register.routes";
import { addressesOfPostalCode } from "./postal-codes";
import { findColleagues } from "./concierges.repository";
import { findConciergesWithVisits } from "./partner-concierges";

export function masterRoutes(services: Services): Route[] {
  return [
    ...masterRegisterRoutes(services),
    ...roomRoutes(contract.getMasterChoices, async (actor) => ({
      data: await getMasterChoices(services, actor),
    })),
    ...roomRoutes(contract.getPostalCode, async (_actor, { params }) => ({
      data: addressesOfPostalCode(params.code),
    })),
    route(contract.findColleagues, async (actor) => ({
      data: await services.db.read(scopeOf(actor), findColleagues),
    })),
    route(contract.findPartnerConcierges, async (actor, { query }) => ({
      data: await services.db.read(scopeOf(actor), (tx) => findConciergesWithVisits(tx, query.date)),
    })),
  ];
}
