import * as contract from "@magokoro/contract/masters/endpoints";
import { scopeOf } from "../../authz/scope";
import { route, type Route } from "../../gateway/route";
import type { Services } from "../../services";
import { getMasterChoices } from "./get-master-choices";
import { addressesOfPostalCode } from "./postal-codes";
import { findColleagues, findConciergesWithVisits } from "./partner-concierges";

export function masterRoutes(services: Services): Route[] {
  const choices = [contract.getOperatorChoices, contract.getPartnerChoices, contract.getConciergeChoices];
  const postalCodes = [contract.getOperatorPostalCode, contract.getPartnerPostalCode];
  return [
    ...choices.map((endpoint) =>
      route(endpoint, async (actor) => ({ data: await getMasterChoices(services, actor) })),
    ),
    ...postalCodes.map((endpoint) =>
      route(endpoint, async (_actor, { params }) => ({ data: addressesOfPostalCode(params.code) })),
    ),
    route(contract.listColleagues, async (actor) => ({
      data: await services.db.read(scopeOf(actor), findColleagues),
    })),
    route(contract.listPartnerConcierges, async (actor, { query }) => ({
      data: await services.db.read(scopeOf(actor), (tx) => findConciergesWithVisits(tx, query.date)),
    })),
  ];
}
