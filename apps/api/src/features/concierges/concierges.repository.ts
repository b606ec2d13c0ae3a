import {
  conciergeDetail,
  conciergeListItem,
  storeConciergeListItem,
} from "@magokoro/contract/concierges/concierge-response";
import type { ConciergeFields } from "@magokoro/contract/concierges/concierge-body";
import { CONCIERGE_ACCOUNT_STATES } from "@magokoro/contract/concierges/concierge-values";
import { concierges, partners } from "@magokoro/database/schema/partners";
import { eq, sql } from "drizzle-orm";
import { notFound } from "../../platform/app-error";
import { columnsIn, columnsOf } from "../../platform/db/columns-of";
import { int, oneOf, text } from "../../platform/db/expressions";
import { insertRowForId } from "../../platform/db/insert-row";
import { selection, type RowOf } from "../../platform/db/selection";
import { SqlConditions } from "../../platform/db/sql-conditions";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

export const CONCIERGE_CARD = selection(columnsIn(concierges, "g", conciergeListItem));

/** As headquarters sees one: nothing of what the store notes down. */
export const STORE_CONCIERGE = selection({
  ...columnsIn(concierges, "g", storeConciergeListItem),
  ...columnsOf(concierges, "g", ["partnerId"]),
  partnerName: columnsOf(partners, "p", ["name"]).name,
});

const CONCIERGE = selection({
  ...columnsIn(concierges, "g", conciergeDetail),
  ...columnsOf(concierges, "g", ["partnerId"]),
});

export type ConciergeRow = RowOf<typeof CONCIERGE>;
export type StoreConciergeRow = RowOf<typeof STORE_CONCIERGE>;

/** Second of the three refusals. */
export function ofScope(where: SqlConditions, tx: Pick<Tx, "scope">): SqlConditions {
  const { scope } = tx;
  return scope.kind === "partner" ? where.add("g.partner_id = ?", scope.partnerId) : where;
}

async function getOne(tx: Tx, id: number, lock: "" | " FOR NO KEY UPDATE OF g"): Promise<ConciergeRow> {
  const where = ofScope(new SqlConditions(), tx).add("g.id = ?", id);
  const [row] = await tx.query(
    select(CONCIERGE, `FROM concierges g WHERE ${where.toString()}${lock}`),
    where.values,
  );
  if (!row) throw notFound();
  return row;
}

/** @throws AppError NOT_FOUND */
export const getConciergeRow = (tx: Tx, id: number): Promise<ConciergeRow> => getOne(tx, id, "");

/** Held against other writers, and against bookings, until the transaction ends. @throws AppError NOT_FOUND */
export const lockConcierge = (tx: Tx, id: number): Promise<ConciergeRow> =>
  getOne(tx, id, " FOR NO KEY UPDATE OF g");

const ONE_OF_STORE = select(
  STORE_CONCIERGE,
  "FROM concierges g JOIN partners p ON p.id = g.partner_id WHERE g.id = $1",
);

/** @throws AppError NOT_FOUND */
export async function getStoreConcierge(tx: Tx, id: number): Promise<StoreConciergeRow> {
  const [row] = await tx.query(ONE_OF_STORE, [id]);
  if (!row) throw notFound();
  return row;
}

/** Several at once, in the order in which bookings lock them. */
export async function lockConcierges(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx.run("SELECT 1 FROM concierges WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE", [ids]);
}

export function insertConcierge(tx: Tx, partnerId: number, fields: ConciergeFields): Promise<number> {
  return insertRowForId(tx, concierges, { ...fields, partnerId });
}

export type ConciergeChanges = Partial<ConciergeFields> & { status?: "active" | "inactive" };

/** Writes fields and moves the version on; the caller holds the row. */
export async function updateConciergeRow(tx: Tx, id: number, values: ConciergeChanges): Promise<void> {
  await tx.orm
    .update(concierges)
    .set({ ...values, updatedAt: sql`now()`, version: sql`${concierges.version} + 1` })
    .where(eq(concierges.id, id));
}

/** Held until the transaction ends, so that two with one mail come one after the other. */
export async function holdMails(tx: Tx, partnerId: number): Promise<void> {
  await tx.run("SELECT pg_advisory_xact_lock(hashtext('concierges.email'), $1)", [partnerId]);
}

export async function isMailOfColleague(
  tx: Tx,
  { partnerId, email, exceptId }: { partnerId: number; email: string; exceptId: number | null },
): Promise<boolean> {
  const found = await tx.run(
    "SELECT 1 FROM concierges g WHERE g.partner_id = $1 AND lower(g.email) = $2 AND g.id IS DISTINCT FROM $3::int LIMIT 1",
    [partnerId, email, exceptId],
  );
  return found > 0;
}

/** Somebody signs in with it who is not this concierge. */
export async function isMailOfAccount(
  system: Tx,
  email: string,
  conciergeId: number | null,
): Promise<boolean> {
  const found = await system.run(
    "SELECT 1 FROM users u WHERE u.email = $1 AND (u.concierge_id IS NULL OR u.concierge_id IS DISTINCT FROM $2::int)",
    [email, conciergeId],
  );
  return found > 0;
}

const ACCOUNT = selection({
  conciergeId: int("g.id"),
  state: oneOf(
    CONCIERGE_ACCOUNT_STATES,
    `CASE WHEN u.id IS NOT NULL THEN u.status
       WHEN EXISTS (SELECT 1 FROM partner_requests q WHERE q.partner_id = g.partner_id AND q.concierge_id = g.id AND q.kind = 'account' AND q.status = 'open')
       THEN 'requested' ELSE 'none' END`,
  ),
});
const ACCOUNTS = select(
  ACCOUNT,
  "FROM concierges g LEFT JOIN users u ON u.concierge_id = g.id WHERE g.id = ANY ($1)",
);

export function findAccountStates(system: Tx, ids: readonly number[]): Promise<RowOf<typeof ACCOUNT>[]> {
  return system.query(ACCOUNTS, [ids]);
}

const USER = select(selection({ id: int("u.id") }), "FROM users u WHERE u.concierge_id = $1 FOR UPDATE");

/** The account of a concierge, ended; its id, or null where there is none. */
export async function disableAccountOf(system: Tx, conciergeId: number): Promise<number | null> {
  const [user] = await system.query(USER, [conciergeId]);
  if (!user) return null;
  await system.run(
    "UPDATE users SET status = 'disabled', updated_at = now(), version = version + 1 WHERE id = $1 AND status = 'active'",
    [user.id],
  );
  return user.id;
}

const LATE = selection({ conciergeId: int("c.primary_concierge_id"), count: int("count(*)") });
const LATE_REPORTS = select(
  LATE,
  `FROM cases c WHERE c.partner_id = $1 AND c.status = 'completed' AND c.primary_concierge_id = ANY ($2)
     AND coalesce(c.visit_end, c.finished_at) < $3 GROUP BY c.primary_concierge_id`,
);

/** Visits of a store that were over before a moment and have no report; each is its primary concierge's. */
export async function countLateReports(
  tx: Tx,
  { partnerId, ids, before }: { partnerId: number; ids: readonly number[]; before: Date },
): Promise<Map<number, number>> {
  const rows = await tx.query(LATE_REPORTS, [partnerId, ids, before]);
  return new Map(rows.map(({ conciergeId, count }) => [conciergeId, count]));
}

const SKILL = select(
  selection({ skill: text("k.skill") }),
  `FROM (SELECT unnest(s.skills) AS skill FROM services s WHERE s.status = 'active'
         UNION SELECT unnest(g.skills) FROM concierges g) k ORDER BY k.skill LIMIT 200`,
);

export async function findSkills(tx: Tx): Promise<string[]> {
  return (await tx.query(SKILL)).map(({ skill }) => skill);
}
