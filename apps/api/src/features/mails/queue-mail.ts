import type { Tx } from "../../platform/db/database";

/** What each template is made from; names and addresses are read when the mail is sent, not kept here. */
export interface MailPayloads {
  case_requested: { caseId: number };
  case_assigned: { caseId: number; conciergeId: number };
  report_submitted: { caseId: number; reportId: number };
}

export type MailTemplate = keyof MailPayloads;

/** The mail's row and its job enter with the change that causes them: both are there or neither. */
export async function queueMail<T extends MailTemplate>(
  tx: Tx,
  template: T,
  to: string,
  payload: MailPayloads[T],
): Promise<void> {
  await tx.query("SELECT app.queue_mail($1, $2, $3, $4)", [
    template,
    to,
    JSON.stringify(payload),
    payload.caseId,
  ]);
}
