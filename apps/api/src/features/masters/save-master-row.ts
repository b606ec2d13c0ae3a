import type { MasterChanges, MasterRow, MasterValues } from "@magokoro/contract/masters/any-master";
import type { MasterStatus } from "@magokoro/contract/masters/master-status";
import { sentFields } from "@magokoro/contract/core/changes";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { AppError, invalid } from "../../platform/app-error";
import type { Services } from "../../services";
import { changedFields, recordAudit } from "../audit/record-audit";
import { forgetMasterChoices } from "./get-master-choices";
import { assertChoices } from "./assert-choices";
import {
  getMasterRow,
  insertMasterRow,
  lockMasterRow,
  takenField,
  updateMasterRow,
  type Master,
} from "./master-register.repository";

/** Adds a row, active and last in order. @throws AppError VALIDATION_ERROR on a field that another row has */
export async function createMasterRow(
  services: Services,
  actor: Actor,
  master: Master,
  values: MasterValues,
): Promise<MasterRow> {
  const row = await services.db
    .write(scopeOf(actor), async (tx) => {
      await assertChoices(tx, master, values);
      const id = await insertMasterRow(tx, master, values);
      await recordAudit(tx, actor, {
        action: "master.create",
        objectType: master.noun,
        objectId: id,
        after: values,
      });
      return getMasterRow(tx, master, id);
    })
    .catch(explainTaken(master));
  await forgetMasterChoices(services);
  return row;
}

/** Changes what was sent. @throws AppError VALIDATION_ERROR as above, CONFLICT for a newer version */
export function changeMasterRow(
  services: Services,
  actor: Actor,
  master: Master,
  id: number,
  { version, ...changes }: MasterChanges,
): Promise<MasterRow> {
  return change(services, actor, master, {
    id,
    version,
    action: "master.update",
    values: sentFields(changes),
  });
}

/** What is inactive cannot be chosen any more; whatever has it keeps it. @throws AppError CONFLICT for a newer version */
export function setMasterStatus(
  services: Services,
  actor: Actor,
  master: Master,
  { id, version, status }: { id: number; version: number; status: MasterStatus },
): Promise<MasterRow> {
  const action = status === "active" ? "master.activate" : "master.deactivate";
  return change(services, actor, master, { id, version, action, values: { status } });
}

interface Change {
  id: number;
  version: number;
  action: "master.update" | "master.activate" | "master.deactivate";
  values: Partial<MasterValues> & { status?: MasterStatus };
}

async function change(
  services: Services,
  actor: Actor,
  master: Master,
  { id, version, action, values }: Change,
): Promise<MasterRow> {
  const row = await services.db
    .write(scopeOf(actor), async (tx) => {
      const before = await lockMasterRow(tx, master, id);
      const changed = changedFields<MasterRow>(before, values);
      // As it is wanted already: a second tap, or two who want the same.
      if (Object.keys(changed.after).length === 0) return before;
      if (before.version !== version) throw staleRow(before);
      await assertChoices(tx, master, changed.after);
      await updateMasterRow(tx, master, id, values);
      await recordAudit(tx, actor, { action, objectType: master.noun, objectId: id, ...changed });
      return getMasterRow(tx, master, id);
    })
    .catch(explainTaken(master));
  await forgetMasterChoices(services);
  return row;
}

/** Two at the same moment: the database decides, the loser is told on the field. */
const explainTaken =
  (master: Master) =>
  (error: unknown): never => {
    const field = takenField(master, error);
    if (field === undefined) throw error;
    const { label } = master.fields[field] ?? master.fields.name;
    throw invalid(field, `この${label}は、ほかの項目（無効のものを含みます）ですでに使われています。`);
  };

const staleRow = (current: MasterRow) =>
  new AppError("CONFLICT", {
    message: "ほかの人が先にこの項目を変更しました。最新の内容を確認してください。",
    details: { reason: "version", current },
  });
