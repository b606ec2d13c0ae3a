import { mailStop, type MailStop } from "@magokoro/contract/mails/endpoints";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { notFound } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import { shown } from "../../platform/shown";
import type { Services } from "../../services";
import { recordAudit } from "../audit/record-audit";
import { deleteStop, findNewestStops, hasStop, insertStop } from "./mail-stops.repository";

const MAX_SHOWN = 200;

/** The newest of them; more than a screenful is an incident, not a list. */
export async function listStops(services: Services, actor: Actor): Promise<MailStop[]> {
  const rows = await services.db.read(scopeOf(actor), (tx) => findNewestStops(tx, MAX_SHOWN));
  return rows.map((row) => shown(mailStop, row));
}

/** @throws AppError NOT_FOUND when it was lifted already. */
export function liftStop(services: Services, actor: Actor, id: number): Promise<{ lifted: true }> {
  return services.db.write(scopeOf(actor), async (tx) => {
    const email = await tx.asSystem("no user's database role may write mail stops", (system) =>
      deleteStop(system, id),
    );
    if (email === undefined) throw notFound();
    await recordAudit(tx, actor, {
      action: "mail.stop_lifted",
      objectType: "mail",
      objectId: null,
      before: { email },
    });
    return { lifted: true as const };
  });
}

export function isStopped(tx: Tx, address: string): Promise<boolean> {
  return hasStop(tx, address.toLowerCase());
}

/** Nothing more goes to the address; the first reason stays. */
export async function stopAddress(tx: Tx, address: string, reason: MailStop["reason"]): Promise<void> {
  if (!(await insertStop(tx, address.trim().toLowerCase(), reason))) return;
  await recordAudit(tx, null, {
    action: "mail.stopped",
    objectType: "mail",
    objectId: null,
    after: { email: address, reason },
  });
}
