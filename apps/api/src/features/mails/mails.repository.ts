import type { MailListQuery, MailStatus, MailTemplateName } from "@magokoro/contract/mails/endpoints";
import { notFound } from "../../platform/app-error";
import type { Tx } from "../../platform/db/tx";
import { SqlConditions, escapeLike } from "../../platform/db/sql-conditions";

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

const COLUMNS = `id, template, to_address AS "to", status, attempts, last_error AS "lastError",
  created_at AS "createdAt", sent_at AS "sentAt", case_id AS "caseId"`;

export async function findMails(tx: Tx, query: MailListQuery): Promise<{ rows: MailRow[]; total: number }> {
  const conditions = new SqlConditions();
  if (query.status) conditions.add("status = ?", query.status);
  if (query.template) conditions.add("template = ?", query.template);
  if (query.search) conditions.add("to_address LIKE ?", `%${escapeLike(query.search.toLowerCase())}%`);
  const where = conditions.toString();
  const filterValues = [...conditions.values];
  const limit = conditions.param(query.limit);
  const offset = conditions.param((query.page - 1) * query.limit);
  const [rows, counted] = await Promise.all([
    tx.query<MailRow>(
      // The id grows with the time a mail was queued at.
      `SELECT ${COLUMNS} FROM mails WHERE ${where} ORDER BY id ${query.order} LIMIT ${limit} OFFSET ${offset}`,
      conditions.values,
    ),
    tx.query<{ total: number }>(`SELECT count(*)::int AS total FROM mails WHERE ${where}`, filterValues),
  ]);
  return { rows, total: counted[0]?.total ?? 0 };
}

/** @throws AppError NOT_FOUND */
export async function getMailRow(tx: Tx, id: number): Promise<MailRow> {
  const [row] = await tx.query<MailRow>(`SELECT ${COLUMNS} FROM mails WHERE id = $1`, [id]);
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
