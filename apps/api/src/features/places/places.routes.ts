import * as contract from "@magokoro/contract/places/endpoints";
import { roomRoutes, type Route } from "../../gateway/route";
import { locate } from "./locate";

export function placeRoutes(): Route[] {
  return [
    ...roomRoutes(contract.locateAddress, async (_actor, { query }) => ({
      data: { location: locate({ ...query, postalCode: query.postalCode ?? null }) },
    })),
  ];
}
