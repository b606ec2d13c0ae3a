import { cases } from "@magokoro/database/schema/cases";
import { eq, sql } from "drizzle-orm";
import type { CaseAction } from "@magokoro/domain/case/status-machine";
import type { CaseStatus } from "@magokoro/domain/case/case-status";
import type { Actor } from "../../authz/actor";
import type { Tx } from "../../platform/db/tx";
import { insertRowForId } from "../../platform/db/insert-row";

export type CaseValues = Omit<typeof cases.$inferInsert, "id" | "version" | "createdAt" | "updatedAt">;

export function insertCase(tx: Tx, values: CaseValues): Promise<number> {
  return insertRowForId(tx, cases, values);
}

/** Writes fields and moves the version on; the caller holds the row. */
export async function updateCase(tx: Tx, id: number, values: Partial<CaseValues>): Promise<void> {
  await tx.orm
    .update(cases)
    .set({ ...values, updatedAt: sql`now()`, version: sql`${cases.version} + 1` })
    .where(eq(cases.id, id));
}

export interface Transition {
  caseId: number;
  /** The store of that moment: the row is shown to no other. */
  partnerId: number | null;
  action: CaseAction;
  from: CaseStatus | null;
  to: CaseStatus | null;
  note?: string | null;
}

export async function recordTransition(tx: Tx, actor: Actor, transition: Transition): Promise<void> {
  const { caseId, partnerId, action, from, to, note } = transition;
  await tx.run(
    `INSERT INTO case_history (case_id, partner_id, actor_id, actor_name, actor_type, action, from_status, to_status, note)
     VALUES ($1, $2, $3, coalesce((SELECT name FROM users WHERE id = $3), ''), $4, $5, $6, $7, $8)`,
    [caseId, partnerId, actor.userId, actor.userType, action, from, to, note ?? null],
  );
}

export async function insertLogEntry(tx: Tx, actor: Actor, caseId: number, body: string): Promise<void> {
  await tx.run(
    `INSERT INTO case_log_entries (case_id, author_id, author_name, body)
     VALUES ($1, $2, coalesce((SELECT name FROM users WHERE id = $2), ''), $3)`,
    [caseId, actor.userId, body],
  );
}

export async function markSeenByPartner(tx: Tx, id: number): Promise<void> {
  await tx.run("UPDATE cases SET partner_seen_at = now() WHERE id = $1 AND partner_seen_at IS NULL", [id]);
}

/** A change that came after `changedAt` was read stays unseen. */
export async function markSeenByConcierge(
  tx: Tx,
  id: number,
  { conciergeId, changedAt }: { conciergeId: number; changedAt: Date | null },
): Promise<void> {
  await tx.run(
    `UPDATE case_assignments SET seen_at = coalesce(seen_at, now()), changed_at = NULL
     WHERE case_id = $1 AND concierge_id = $2 AND changed_at IS NOT DISTINCT FROM $3::timestamptz`,
    [id, conciergeId, changedAt],
  );
}
