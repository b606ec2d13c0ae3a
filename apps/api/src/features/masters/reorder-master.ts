import type { MasterRow } from "@magokoro/contract/masters/any-master";
import type { MasterOrder } from "@magokoro/contract/masters/master-order";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { AppError } from "../../platform/app-error";
import type { Services } from "../../services";
import { recordAudit } from "../audit/record-audit";
import { forgetMasterChoices } from "./get-master-choices";
import { findMasterRows, lockMasterRows, placeMasterRows, type Master } from "./master-register.repository";

/**
 * Puts all rows in a new order; where they stand in it already, nothing is done.
 * @throws AppError CONFLICT with the present rows when their order is not the one the asker saw.
 */
export async function reorderMaster(
  services: Services,
  actor: Actor,
  master: Master,
  { order, seen }: MasterOrder,
): Promise<MasterRow[]> {
  const rows = await services.db.write(scopeOf(actor), async (tx) => {
    const present = await lockMasterRows(tx, master);
    const ids = present.map(({ id }) => id);
    if (isSameOrder(ids, order)) return present;
    if (!isSameOrder(ids, seen)) throw staleOrder(present);
    await placeMasterRows(tx, master, order);
    const placed = await findMasterRows(tx, master);
    await recordAudit(tx, actor, {
      action: "master.reorder",
      objectType: master.noun,
      objectId: null,
      before: { order: present.map(({ name }) => name) },
      after: { order: placed.map(({ name }) => name) },
    });
    return placed;
  });
  await forgetMasterChoices(services);
  return rows;
}

const isSameOrder = (one: readonly number[], other: readonly number[]) =>
  one.length === other.length && one.every((id, index) => id === other[index]);

const staleOrder = (current: MasterRow[]) =>
  new AppError("CONFLICT", {
    message:
      "ほかの人が先に並び順を変更したか、項目を追加しました。現在の並び順を確認してから、もう一度並べ替えてください。",
    details: { reason: "order", current },
  });
