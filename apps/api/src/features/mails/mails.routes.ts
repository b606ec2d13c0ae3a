import * as contract from "@magokoro/contract/mails/endpoints";
import { publicRoute, route, type Route } from "../../gateway/route";
import type { Services } from "../../services";
import { liftStop, listStops } from "./mail-stops";
import { listMails, retryMail } from "./manage-mails";
import { receiveSesEvent } from "./receive-ses-event";

export function mailRoutes(services: Services): Route[] {
  return [
    route(contract.listMails, (actor, { query }) => listMails(services, actor, query)),
    route(contract.retryMail, async (actor, { params }) => ({
      data: await retryMail(services, actor, params.id),
    })),
    route(contract.listMailStops, async (actor) => ({ data: await listStops(services, actor) })),
    route(contract.liftMailStop, async (actor, { params }) => ({
      data: await liftStop(services, actor, params.id),
    })),
    publicRoute(contract.receiveSesEvent, async ({ body }) => {
      await receiveSesEvent(services, body);
      return { data: { received: true as const } };
    }),
  ];
}
