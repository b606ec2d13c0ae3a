import { mails } from "@magokoro/database/schema/records";
import { columnsOf } from "../../platform/db/columns-of";
import { selection, type RowOf } from "../../platform/db/selection";
import { select } from "../../platform/db/statement";
import type { Tx } from "../../platform/db/tx";

/** The mail's row and its job enter together: a definer function writes both. `payload` is JSON. */
export async function insertQueuedMail(
  tx: Tx,
  template: string,
  to: string,
  payload: string,
  caseId: number | null,
): Promise<void> {
  await tx.run("SELECT app.queue_mail($1, $2, $3, $4)", [template, to, payload, caseId]);
}

const QUEUED = selection(columnsOf(mails, "m", ["template", "toAddress", "status", "payload"]));
const ONE = select(QUEUED, "FROM mails m WHERE m.id = $1");

export async function findQueuedMail(tx: Tx, id: number): Promise<RowOf<typeof QUEUED> | undefined> {
  const [mail] = await tx.query(ONE, [id]);
  return mail;
}

interface Attempt {
  status: "sent" | "queued" | "parked";
  lastError: string | null;
  at: Date;
}

/** A secret a mail carried has no business here once the mail has left. */
export async function noteAttempt(tx: Tx, id: number, { status, lastError, at }: Attempt): Promise<void> {
  await tx.run(
    `UPDATE mails SET status = $2, last_error = $3, attempts = attempts + 1,
       payload = CASE WHEN $2 = 'sent' THEN payload - 'sealed' ELSE payload END,
       sent_at = CASE WHEN $2 = 'sent' THEN $4::timestamptz ELSE sent_at END WHERE id = $1`,
    [id, status, lastError, at],
  );
}

export async function noteBounce(tx: Tx, id: number): Promise<void> {
  await tx.run("UPDATE mails SET status = 'bounced' WHERE id = $1 AND status = 'sent'", [id]);
}
