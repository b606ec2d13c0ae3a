import { mailItem } from "@magokoro/contract/mails/endpoints";

import { mails } from "@magokoro/database/schema/records";
import { notFound } from "../../platform/app-error";
import { columnsIn, columnsOf } from "../../platform/db/columns-of";
import { oneOf } from "../../platform/db/expressions";
import { selection, type RowOf } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

export const MAIL = selection({
  ...columnsIn(mails, "m", mailItem),
  ...columnsOf(mails, "m", ["lastError"]),
  template: oneOf(mailItem.shape.template.options, "m.template"),
  to: columnsOf(mails, "m", ["toAddress"]).toAddress,
});

export type MailRow = RowOf<typeof MAIL>;

const ONE = select(MAIL, "FROM mails m WHERE m.id = $1");

/** @throws AppError NOT_FOUND */
export async function getMailRow(tx: Tx, id: number): Promise<MailRow> {
  const [row] = await tx.query(ONE, [id]);
  if (!row) throw notFound();
  return row;
}

/** False when it is no longer parked: somebody else pressed first. */
export async function queueAgain(tx: Tx, id: number): Promise<boolean> {
  const queued = await tx.run(
    "UPDATE mails SET status = 'queued', attempts = 0, last_error = NULL WHERE id = $1 AND status = 'parked'",
    [id],
  );
  return queued === 1;
}
