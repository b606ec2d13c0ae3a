import * as contract from "@magokoro/contract/partners/endpoints";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { route, type Route } from "../../gateway/route";
import { notFound } from "../../platform/app-error";
import { findPage } from "../../platform/db/list/find-page";
import type { Services } from "../../services";
import { addRate, takeBackRate } from "./keep-rates";
import { PARTNERS, pickPartnerRows } from "./partner-list.repository";
import { getPartnerDetail } from "./partners.repository";
import { presentPartner, presentPartnerListItem } from "./partners.presenter";
import { changePartner, createNewPartner } from "./save-partner";

export function partnerRoutes(services: Services): Route[] {
  const { db, clock } = services;
  const view = async (actor: Actor, id: number) => {
    const row = await db.read(scopeOf(actor), (tx) => getPartnerDetail(tx, id));
    return { data: presentPartner(actor, row, clock.now()) };
  };
  return [
    route(contract.findPartners, async (actor, { query }) => {
      const viewer = { viewer: actor.userType, now: clock.now() };
      const { rows, meta } = await db.read(scopeOf(actor), (tx) => findPage(tx, PARTNERS, query, viewer));
      return { data: rows.map(presentPartnerListItem), meta };
    }),
    route(contract.getPartner, (actor, { params }) => view(actor, params.id)),
    route(contract.createPartner, async (actor, { body }) => ({
      data: await createNewPartner(services, actor, body),
    })),
    route(contract.updatePartner, async (actor, { params, body }) => ({
      data: await changePartner(services, actor, params.id, body),
    })),
    route(contract.addPartnerRate, async (actor, { params, body }) => ({
      data: await addRate(services, actor, params.id, body),
    })),
    route(contract.takeBackPartnerRate, async (actor, { params }) => ({
      data: await takeBackRate(services, actor, params.id),
    })),
    route(contract.pickPartners, async (actor, { query }) => ({
      data: await db.read(scopeOf(actor), (tx) => pickPartnerRows(tx, query)),
    })),
    route(contract.getOwnPartner, (actor) => view(actor, ownPartner(actor))),
    route(contract.updateOwnPartner, async (actor, { body }) => ({
      data: await changePartner(services, actor, ownPartner(actor), body),
    })),
  ];
}

function ownPartner({ partnerId }: Actor): number {
  if (partnerId === null) throw notFound();
  return partnerId;
}
