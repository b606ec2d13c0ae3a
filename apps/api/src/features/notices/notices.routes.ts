import * as contract from "@magokoro/contract/notices/endpoints";
import { route, type Route } from "../../gateway/route";
import type { Services } from "../../services";
import { listNotices, readNotice } from "./own-notices";

export function noticeRoutes(services: Services): Route[] {
  const lists = [contract.listOperatorNotices, contract.listConciergeNotices];
  const reads = [contract.readOperatorNotice, contract.readConciergeNotice];
  return [
    ...lists.map((endpoint) =>
      route(endpoint, async (actor) => ({ data: await listNotices(services, actor) })),
    ),
    ...reads.map((endpoint) =>
      route(endpoint, async (actor, { params }) => ({ data: await readNotice(services, actor, params.id) })),
    ),
  ];
}
