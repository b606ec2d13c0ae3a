import * as contract from "@magokoro/contract/masters/endpoints";
import { roomRoutes, type Route } from "../../gateway/route";
import type { Services } from "../../services";
import { getMasterChoices } from "./get-master-choices";
import { masterRegisterRoutes } from "./master-register.routes";
import { addressesOfPostalCode } from "./postal-codes";

export function masterRoutes(services: Services): Route[] {
  return [
    ...masterRegisterRoutes(services),
    ...roomRoutes(contract.getMasterChoices, async (actor) => ({
      data: await getMasterChoices(services, actor),
    })),
    ...roomRoutes(contract.getPostalCode, async (_actor, { params }) => ({
      data: addressesOfPostalCode(params.code),
    })),
  ];
}
