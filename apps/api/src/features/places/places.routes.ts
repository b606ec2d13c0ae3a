import * as contract from "@magokoro/contract/places/endpoints";
import { scopeOf } from "../../authz/scope";
import { roomRoutes, route, type Route } from "../../gateway/route";
import type { Services } from "../../services";
import { locate } from "./locate";
import { findServedAreas } from "./served-areas.repository";

export function placeRoutes(services: Services): Route[] {
  return [
    ...roomRoutes(contract.locateAddress, async (_actor, { query }) => ({
      data: { location: locate({ ...query, postalCode: query.postalCode ?? null }) },
    })),
    route(contract.findServedAreas, async (actor, { query: { prefectures, exceptId } }) => ({
      data: await services.db.read(scopeOf(actor), (tx) => findServedAreas(tx, prefectures, exceptId)),
    })),
  ];
}
