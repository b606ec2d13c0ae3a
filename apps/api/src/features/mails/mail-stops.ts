import type { MailStop } from "@magokoro/contract/mails/endpoints";
import { toTokyoIso } from "@magokoro/domain/date/tokyo-date";
import type { Actor } from "../../authz/actor";
import { scopeOf } from "../../authz/scope";
import { notFound } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import type { Services } from "../../services";
import { recordAudit } from "../audit/record-audit";

type StopRow = Omit<MailStop, "stoppedAt"> & { stoppedAt: Date } & Record<string, unknown>;

const MAX_SHOWN = 200;

/** The newest of them; more than a screenful is an incident, not a list. */
export async function listStops(services: Services, actor: Actor): Promise<MailStop[]> {
  const rows = await services.db.read(scopeOf(actor), (tx) =>
    tx.query<StopRow>(
      `SELECT id, address, reason, stopped_at AS "stoppedAt" FROM mail_stops ORDER BY id DESC LIMIT ${MAX_SHOWN}`,
    ),
  );
  return rows.map((row) => ({ ...row, stoppedAt: toTokyoIso(row.stoppedAt) }));
}

/** @throws AppError NOT_FOUND when it was lifted already. */
export function liftStop(services: Services, actor: Actor, id: number): Promise<{ lifted: true }> {
  return services.db.write(scopeOf(actor), async (tx) => {
    const rows = await tx.asSystem("no user's database role may write mail stops", (system) =>
      system.query<{ address: string }>("DELETE FROM mail_stops WHERE id = $1 RETURNING address", [id]),
    );
    if (!rows[0]) throw notFound();
    await recordAudit(tx, actor, {
      action: "mail.stop_lifted",
      objectType: "mail",
      objectId: null,
      before: { email: rows[0].address },
    });
    return { lifted: true as const };
  });
}

export async function isStopped(tx: Tx, address: string): Promise<boolean> {
  const rows = await tx.query("SELECT 1 FROM mail_stops WHERE address = $1", [address.toLowerCase()]);
  return rows.length > 0;
}

/** Nothing more goes to the address; the first reason stays. */
export async function stopAddress(tx: Tx, address: string, reason: MailStop["reason"]): Promise<void> {
  const rows = await tx.query(
    "INSERT INTO mail_stops (address, reason) VALUES ($1, $2) ON CONFLICT (address) DO NOTHING RETURNING id",
    [address.trim().toLowerCase(), reason],
  );
  if (rows.length === 0) return;
  await recordAudit(tx, null, {
    action: "mail.stopped",
    objectType: "mail",
    objectId: null,
    after: { email: address, reason },
  });
}
