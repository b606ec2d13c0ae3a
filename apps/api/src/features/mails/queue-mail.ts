import type { NoticeFacts } from "@magokoro/contract/notices/notice-facts";
import type { Tx } from "../../platform/db/tx";
import { insertQueuedMail } from "./queued-mails.repository";

/** What somebody is told after a change to how they sign in. */
export const SECURITY_NOTICES = [
  "password_changed",
  "password_reset",
  "second_factor_enabled",
  "second_factor_removed",
  "email_changed",
] as const;

export type SecurityNotice = (typeof SECURITY_NOTICES)[number];

/** Times are kept as they were at its cause: they may have changed again when the mail leaves. */
interface VisitMail extends Pick<NoticeFacts, "visit" | "previousVisit" | "changes" | "isUrgent"> {
  caseId: number;
  conciergeId: number;
}

/**
 * What each template is made from; names and addresses are read when the mail is sent, not kept here.
 * `sealed` is a secret on its way out: sealed for `SEALED_FOR_MAIL`, removed once the mail has left.
 */
export interface MailPayloads {
  case_requested: { caseId: number };
  case_assigned: { caseId: number; conciergeId: number; isUrgent: boolean };
  case_declined: { caseId: number; userId: number; partnerId: number };
  case_withdrawn: { caseId: number; userId: number; partnerId: number };
  visit_cancelled: VisitMail;
  visit_moved: VisitMail;
  visit_unassigned: VisitMail;
  visit_changed: VisitMail;
  report_returned: VisitMail;
  report_submitted: { caseId: number; reportId: number };
  partner_request_answered: { requestId: number };
  welcome_email: { userId: number; sealed: string };
  password_reset: { userId: number; sealed: string };
  security_notice: { userId: number; notice: SecurityNotice };
}

export type MailTemplate = keyof MailPayloads;

export const SEALED_FOR_MAIL = "mail";

/** The mail's row and its job enter with the change that causes them: both are there or neither. */
export async function queueMail<T extends MailTemplate>(
  tx: Tx,
  template: T,
  to: string,
  payload: MailPayloads[T],
): Promise<void> {
  const caseId = "caseId" in payload ? payload.caseId : null;
  await insertQueuedMail(tx, template, to, JSON.stringify(payload), caseId);
}
