import type { createConcierge, updateConcierge } from "@magokoro/contract/concierges/endpoints";
import type { ConciergeDetail } from "@magokoro/contract/concierges/concierge-response";
import { sentFields } from "@magokoro/contract/core/changes";
import type { BodyOf } from "@magokoro/contract/core/endpoint";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { AppError, invalid } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { changedFields, recordAudit } from "../audit/record-audit";
import {
  holdMails,
  insertConcierge,
  isMailOfAccount,
  isMailOfColleague,
  lockConcierge,
  updateConciergeRow,
  type ConciergeRow,
} from "./concierges.repository";
import { answerConcierge } from "./view-concierge";

/** Registers a concierge of the actor's store. @throws AppError VALIDATION_ERROR for a mail that is taken. */
export function createOwnConcierge(
  services: Services,
  actor: Actor,
  fields: BodyOf<typeof createConcierge>,
): Promise<ConciergeDetail> {
  const { partnerId } = actor;
  if (partnerId === null) throw new Error("concierges are registered by their store");
  return services.db.write(scopeOf(actor), async (tx) => {
    await assertFreeMail(tx, partnerId, fields.email, null);
    const id = await insertConcierge(tx, partnerId, fields);
    await recordAudit(tx, actor, {
      action: "concierge.create",
      objectType: "concierge",
      objectId: id,
      after: { ...fields },
    });
    return answerConcierge(tx, actor, id, services.clock.now());
  });
}

/** Changes what was sent. @throws AppError CONFLICT for a newer version, with the row as it now stands. */
export function changeConcierge(
  services: Services,
  actor: Actor,
  id: number,
  { version, ...changes }: BodyOf<typeof updateConcierge>,
): Promise<ConciergeDetail> {
  const now = services.clock.now();
  return services.db.write(scopeOf(actor), async (tx) => {
    const row = await lockConcierge(tx, id);
    await assertConciergeVersion(tx, actor, row, version, now);
    const fields = sentFields(changes);
    if (fields.email !== undefined && fields.email !== row.email)
      await assertFreeMail(tx, row.partnerId, fields.email, id);
    await updateConciergeRow(tx, id, fields);
    await recordAudit(tx, actor, {
      action: "concierge.update",
      objectType: "concierge",
      objectId: id,
      ...changedFields<ConciergeRow>(row, fields as Partial<ConciergeRow>),
    });
    return answerConcierge(tx, actor, id, now);
  });
}

/** @throws AppError CONFLICT with the row as it now stands, so that both versions can be shown. */
export async function assertConciergeVersion(
  tx: Tx,
  actor: Actor,
  row: ConciergeRow,
  version: number,
  now: Date,
): Promise<void> {
  if (row.version === version) return;
  throw new AppError("CONFLICT", {
    message: "ほかの人が先にこのコンシェルジュの情報を変更しました。最新の内容を確認してください。",
    details: { reason: "version", current: await answerConcierge(tx, actor, row.id, now) },
  });
}

async function assertFreeMail(tx: Tx, partnerId: number, email: string, id: number | null): Promise<void> {
  await holdMails(tx, partnerId);
  if (await isMailOfColleague(tx, { partnerId, email, exceptId: id }))
    throw invalid("email", "このメールアドレスは、ほかのコンシェルジュに登録されています。");
  const isTaken = await tx.asSystem("an address may be an account's of whatever store", (system) =>
    isMailOfAccount(system, email, id),
  );
  if (isTaken) throw invalid("email", "このメールアドレスは、すでにほかの方のアカウントで使われています。");
}
