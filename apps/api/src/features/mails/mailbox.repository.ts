import { mailbox } from "@magokoro/database/schema/platform";
import { columnsOf } from "../../platform/db/columns-of";
import { selection, type RowOf } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

const { fromAddress: from, toAddress: to } = columnsOf(mailbox, "m", ["fromAddress", "toAddress"]);
const LETTER = selection({
  ...columnsOf(mailbox, "m", ["id", "messageId", "subject", "html", "text", "sentAt"]),
  from,
  to,
});
const NEWEST = select(LETTER, "FROM mailbox m ORDER BY m.id DESC LIMIT $1");

/** What lies in the local mailbox. */
export function findNewestLetters(tx: Tx, limit: number): Promise<RowOf<typeof LETTER>[]> {
  return tx.query(NEWEST, [limit]);
}
