import type { NoticeFacts, NoticeKind } from "@magokoro/contract/notices/notice-facts";
import type { Tx } from "../../platform/db/tx";

export interface NoticeRow extends Record<string, unknown> {
  id: number;
  kind: string;
  facts: unknown;
  caseId: number | null;
  createdAt: Date;
}

const UNREAD = "n.user_id = $1 AND n.read_at IS NULL";

/** A case its reader may no longer see is not joined: row security hides it. */
export async function findUnread(
  tx: Tx,
  userId: number,
  limit: number,
): Promise<{ rows: NoticeRow[]; total: number }> {
  const [rows, counted] = await Promise.all([
    tx.query<NoticeRow>(
      `SELECT n.id, n.kind, n.facts, c.id AS "caseId", n.created_at AS "createdAt"
       FROM notices n LEFT JOIN cases c ON c.id = n.case_id WHERE ${UNREAD} ORDER BY n.id DESC LIMIT $2`,
      [userId, limit],
    ),
    tx.query<{ total: number }>(`SELECT count(*)::int AS total FROM notices n WHERE ${UNREAD}`, [userId]),
  ]);
  return { rows, total: counted[0]?.total ?? 0 };
}

/** False where there is no such notice of this person. */
export async function markRead(tx: Tx, userId: number, id: number, at: Date): Promise<boolean> {
  const rows = await tx.query(
    "UPDATE notices SET read_at = coalesce(read_at, $3) WHERE id = $1 AND user_id = $2 RETURNING 1",
    [id, userId, at],
  );
  return rows.length === 1;
}

export interface NewNotice {
  userId: number;
  kind: NoticeKind;
  caseId: number;
  facts: NoticeFacts;
}

/** Whoever causes it writes it, and cannot read it: a definer function takes it over. */
export async function insertNotice(tx: Tx, { userId, kind, caseId, facts }: NewNotice): Promise<void> {
  await tx.query("SELECT app.add_notice($1, $2, $3, $4)", [userId, kind, caseId, JSON.stringify(facts)]);
}

/** At most `limit` at a time, so that no other writer waits long. @returns how many went */
export async function deleteOlderThan(tx: Tx, before: Date, limit: number): Promise<number> {
  const [row] = await tx.query<{ removed: number }>(
    `WITH gone AS (DELETE FROM notices WHERE id IN (SELECT id FROM notices WHERE created_at < $1 LIMIT $2) RETURNING 1)
     SELECT count(*)::int AS removed FROM gone`,
    [before, limit],
  );
  return row?.removed ?? 0;
}
