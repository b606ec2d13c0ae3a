import type { NoticeFacts, NoticeKind } from "@magokoro/contract/notices/notice-facts";
import { notices } from "@magokoro/database/schema/notices";
import { columnsOf } from "../../platform/db/columns-of";
import { int, intOrNull } from "../../platform/db/expressions";
import { selection, type RowOf } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

const UNREAD =
  "FROM notices n LEFT JOIN cases c ON c.id = n.case_id WHERE n.user_id = $1 AND n.read_at IS NULL";

/** A case its reader may no longer see is not joined: row security hides it. */
const NOTICE = selection({
  ...columnsOf(notices, "n", ["id", "kind", "facts", "createdAt"]),
  caseId: intOrNull("c.id"),
});

export type NoticeRow = RowOf<typeof NOTICE>;

const NEWEST_UNREAD = select(NOTICE, `${UNREAD} ORDER BY n.id DESC LIMIT $2`);
const COUNT_OF_UNREAD = select(selection({ total: int("count(*)") }), UNREAD);

export async function findUnread(
  tx: Tx,
  userId: number,
  limit: number,
): Promise<{ rows: NoticeRow[]; total: number }> {
  const [rows, counted] = await Promise.all([
    tx.query(NEWEST_UNREAD, [userId, limit]),
    tx.query(COUNT_OF_UNREAD, [userId]),
  ]);
  return { rows, total: counted[0]?.total ?? 0 };
}

/** False where there is no such notice of this person. */
export async function markRead(tx: Tx, userId: number, id: number, at: Date): Promise<boolean> {
  const marked = await tx.run(
    "UPDATE notices SET read_at = coalesce(read_at, $3) WHERE id = $1 AND user_id = $2",
    [id, userId, at],
  );
  return marked === 1;
}

export interface NewNotice {
  userId: number;
  kind: NoticeKind;
  caseId: number;
  facts: NoticeFacts;
}

/** Whoever causes it writes it, and cannot read it: a definer function takes it over. */
export async function insertNotice(tx: Tx, { userId, kind, caseId, facts }: NewNotice): Promise<void> {
  await tx.run("SELECT app.add_notice($1, $2, $3, $4)", [userId, kind, caseId, JSON.stringify(facts)]);
}

/** At most `limit` at a time, so that no other writer waits long. @returns how many went */
export function deleteOlderThan(tx: Tx, before: Date, limit: number): Promise<number> {
  return tx.run("DELETE FROM notices WHERE id IN (SELECT id FROM notices WHERE created_at < $1 LIMIT $2)", [
    before,
    limit,
  ]);
}
