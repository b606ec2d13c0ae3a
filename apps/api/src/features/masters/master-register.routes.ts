import { ALL_MASTERS } from "@magokoro/contract/masters/all-masters";
import { scopeOf } from "../../authz/scope";
import { route, type Route } from "../../gateway/route";
import type { Services } from "../../services";
import { findMasterRows, type Master } from "./master-register.repository";
import { reorderMaster } from "./reorder-master";
import { changeMasterRow, createMasterRow, setMasterStatus } from "./save-master-row";

export function masterRegisterRoutes(services: Services): Route[] {
  return ALL_MASTERS.flatMap((master) => routesOf(services, master));
}

function routesOf(services: Services, master: Master): Route[] {
  return [
    route(master.find, async (actor) => ({
      data: await services.db.read(scopeOf(actor), (tx) => findMasterRows(tx, master)),
    })),
    route(master.create, async (actor, { body }) => ({
      data: await createMasterRow(services, actor, master, body),
    })),
    route(master.update, async (actor, { params, body }) => ({
      data: await changeMasterRow(services, actor, master, params.id, body),
    })),
    route(master.reorder, async (actor, { body }) => ({
      data: await reorderMaster(services, actor, master, body),
    })),
    route(master.activate, async (actor, { params, body }) => ({
      data: await setMasterStatus(services, actor, master, { ...params, ...body, status: "active" }),
    })),
    route(master.deactivate, async (actor, { params, body }) => ({
      data: await setMasterStatus(services, actor, master, { ...params, ...body, status: "inactive" }),
    })),
  ];
}
