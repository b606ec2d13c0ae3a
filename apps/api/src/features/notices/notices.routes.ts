import * as contract from "@magokoro/contract/notices/endpoints";
import { roomRoutes, type Route } from "../../gateway/route";
import type { Services } from "../../services";
import { listNotices, readNotice } from "./own-notices";

export function noticeRoutes(services: Services): Route[] {
  return [
    ...roomRoutes(contract.findNotices, async (actor) => ({ data: await listNotices(services, actor) })),
    ...roomRoutes(contract.readNotice, async (actor, { params }) => ({
      data: await readNotice(services, actor, params.id),
    })),
  ];
}
