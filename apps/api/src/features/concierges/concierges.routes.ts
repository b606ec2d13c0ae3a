import * as closing from "@magokoro/contract/concierges/closing-endpoints";
import * as days from "@magokoro/contract/concierges/day-endpoints";
import * as contract from "@magokoro/contract/concierges/endpoints";
import * as fits from "@magokoro/contract/concierges/fit-endpoints";
import { tokyoMonth, tokyoMonthRange } from "@magokoro/domain/date/tokyo-date";
import { scopeOf } from "../../authz/scope";
import { roomRoutes, route, type Route } from "../../gateway/route";
import { findPage } from "../../platform/db/list/find-page";
import type { Services } from "../../services";
import { conciergeMonths } from "../reports/concierge-months";
import { closeConcierge, reopenConcierge } from "./close-concierge";
import { changeConciergeDay, viewConciergeWeek } from "./concierge-days";
import { changeConciergeFit, viewConciergeFits, viewCustomerFits } from "./concierge-fits";
import { STORE_CONCIERGES } from "./concierge-list.repository";
import { findColleagues } from "./concierges-of-day.repository";
import { findSkills, getConciergeRow } from "./concierges.repository";
import { presentOpenVisits, presentStoreConcierge } from "./concierges.presenter";
import { findConciergesOfDay } from "./find-concierges-of-day";
import { findFormerRows } from "./former-concierges.repository";
import { moveToStore } from "./move-concierge";
import { findOpenVisits } from "./open-visits.repository";
import { changeConcierge, createOwnConcierge } from "./save-concierge";
import { accountStates, listConcierges, viewConcierge } from "./view-concierge";

export function conciergeRoutes(services: Services): Route[] {
  return [...recordRoutes(services), ...partRoutes(services), ...closingRoutes(services)];
}

function recordRoutes(services: Services): Route[] {
  const { db, clock } = services;
  return [
    route(contract.findConcierges, (actor, { query }) => listConcierges(services, actor, query)),
    route(contract.getConcierge, async (actor, { params }) => ({
      data: await viewConcierge(services, actor, params.id),
    })),
    route(contract.createConcierge, async (actor, { body }) => ({
      data: await createOwnConcierge(services, actor, body),
    })),
    route(contract.updateConcierge, async (actor, { params, body }) => ({
      data: await changeConcierge(services, actor, params.id, body),
    })),
    route(contract.findConciergeSkills, async (actor) => ({
      data: await db.read(scopeOf(actor), findSkills),
    })),
    route(contract.findFormerConcierges, async (actor, { query }) => {
      const month = query.month ?? tokyoMonth(clock.now());
      return {
        data: await db.read(scopeOf(actor), async (tx) => {
          const rows = await findFormerRows(tx);
          const ids = rows.map(({ conciergeId }) => conciergeId);
          const numbersOf = await conciergeMonths(tx, tokyoMonthRange(month), ids);
          return rows.map((row) => ({ ...row, ...numbersOf(row.conciergeId, month) }));
        }),
      };
    }),
    route(contract.findConciergesOfDay, async (actor, { query }) => ({
      data: await db.read(scopeOf(actor), (tx) => findConciergesOfDay(tx, query)),
    })),
    route(contract.findColleagues, async (actor) => ({
      data: await db.read(scopeOf(actor), findColleagues),
    })),
    route(contract.findStoreConcierges, async (actor, { query }) => {
      const viewer = { viewer: actor.userType, now: clock.now() };
      return db.read(scopeOf(actor), async (tx) => {
        const { rows, meta } = await findPage(tx, STORE_CONCIERGES, query, viewer);
        const accounts = await accountStates(
          tx,
          rows.map(({ id }) => id),
        );
        return { data: rows.map((row) => presentStoreConcierge(row, accounts.get(row.id) ?? "none")), meta };
      });
    }),
  ];
}

/** Single days, and whom one is familiar to. */
function partRoutes(services: Services): Route[] {
  return [
    route(days.getConciergeWeek, async (actor, { params, query }) => ({
      data: await viewConciergeWeek(services, actor, params.id, query.from),
    })),
    route(days.setConciergeDay, async (actor, { params, body }) => ({
      data: await changeConciergeDay(services, actor, { ...params, change: body }),
    })),
    route(days.clearConciergeDay, async (actor, { params }) => ({
      data: await changeConciergeDay(services, actor, { ...params, change: null }),
    })),
    route(fits.findConciergeFits, async (actor, { params }) => ({
      data: await viewConciergeFits(services, actor, params.id),
    })),
    route(fits.setConciergeFit, async (actor, { params, body }) => ({
      data: await changeConciergeFit(services, actor, { ...params, change: body }),
    })),
    route(fits.clearConciergeFit, async (actor, { params }) => ({
      data: await changeConciergeFit(services, actor, { ...params, change: null }),
    })),
    ...roomRoutes(fits.findCustomerFits, async (actor, { params }) => ({
      data: await viewCustomerFits(services, actor, params.id),
    })),
  ];
}

function closingRoutes(services: Services): Route[] {
  return [
    ...roomRoutes(closing.getOpenVisits, async (actor, { params }) => ({
      data: await services.db.read(scopeOf(actor), async (tx) => {
        const { id, partnerId } = await getConciergeRow(tx, params.id);
        return presentOpenVisits(await findOpenVisits(tx, id, partnerId));
      }),
    })),
    route(closing.deactivateConcierge, async (actor, { params, body }) => ({
      data: await closeConcierge(services, actor, params.id, body),
    })),
    route(closing.activateConcierge, async (actor, { params, body }) => ({
      data: await reopenConcierge(services, actor, params.id, body.version),
    })),
    route(closing.moveConcierge, async (actor, { params, body }) => ({
      data: await moveToStore(services, actor, params.id, body),
    })),
  ];
}
