import * as contract from "@magokoro/contract/mails/endpoints";
import { route, type Route } from "../../gateway/route";
import type { Services } from "../../services";
import { listMails, retryMail } from "./manage-mails";

export function mailRoutes(services: Services): Route[] {
  return [
    route(contract.listMails, (actor, { query }) => listMails(services, actor, query)),
    route(contract.retryMail, async (actor, { params }) => ({
      data: await retryMail(services, actor, params.id),
    })),
  ];
}
