import * as contract from "@magokoro/contract/partners/request-endpoints";
import { scopeOf } from "../../authz/scope";
import { roomRoutes, route, type Route } from "../../gateway/route";
import { findPage } from "../../platform/db/list/find-page";
import type { Services } from "../../services";
import { declineRequest, grantRequest, withdrawRequest } from "./answer-request";
import { askHeadquarters } from "./ask-headquarters";
import { issueOwnAccount } from "./issue-own-account";
import { REQUESTS } from "./request-list.repository";
import { answerRequest, presentListed } from "./requests.presenter";

export function requestRoutes(services: Services): Route[] {
  const { db, clock } = services;
  return [
    ...roomRoutes(contract.findRequests, async (actor, { query }) => {
      const viewer = { viewer: actor.userType, now: clock.now() };
      const { rows, meta } = await db.read(scopeOf(actor), (tx) => findPage(tx, REQUESTS, query, viewer));
      return { data: rows.map((row) => presentListed(actor, row)), meta };
    }),
    ...roomRoutes(contract.getRequest, async (actor, { params }) => ({
      data: await db.read(scopeOf(actor), (tx) => answerRequest(tx, actor, params.id, clock.now())),
    })),
    route(contract.askHeadquarters, async (actor, { body }) => ({
      data: await askHeadquarters(services, actor, body),
    })),
    route(contract.withdrawRequest, async (actor, { params, body }) => ({
      data: await withdrawRequest(services, actor, { ...params, ...body }),
    })),
    route(contract.grantRequest, async (actor, { params, body }) => ({
      data: await grantRequest(services, actor, { ...params, ...body }),
    })),
    route(contract.declineRequest, async (actor, { params, body }) => ({
      data: await declineRequest(services, actor, { ...params, ...body }),
    })),
    route(contract.issueConciergeAccount, async (actor, { params }) => ({
      data: await issueOwnAccount(services, actor, params.id),
    })),
  ];
}
