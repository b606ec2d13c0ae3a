import type { MailStatus, MailTemplateName } from "@magokoro/contract/mails/mail-values";
import { notFound } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";

export interface MailRow extends Record<string, unknown> {
  id: number;
  template: MailTemplateName;
  to: string;
  status: MailStatus;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
  caseId: number | null;
}

export const COLUMNS = `m.id, m.template, m.to_address AS "to", m.status, m.attempts, m.last_error AS "lastError",
  m.created_at AS "createdAt", m.sent_at AS "sentAt", m.case_id AS "caseId"`;

/** @throws AppError NOT_FOUND */
export async function getMailRow(tx: Tx, id: number): Promise<MailRow> {
  const [row] = await tx.query<MailRow>(`SELECT ${COLUMNS} FROM mails m WHERE m.id = $1`, [id]);
  if (!row) throw notFound();
  return row;
}

/** False when it is no longer parked: somebody else pressed first. */
export async function queueAgain(tx: Tx, id: number): Promise<boolean> {
  const rows = await tx.query(
    "UPDATE mails SET status = 'queued', attempts = 0, last_error = NULL WHERE id = $1 AND status = 'parked' RETURNING id",
    [id],
  );
  return rows.length === 1;
}
