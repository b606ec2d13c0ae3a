import { tokyoDate } from "@magokoro/domain/date/tokyo-date";
import type { Tx } from "../../platform/db/database";
import { MailRejectedError } from "../../platform/mail/mailer";
import type { Services } from "../../services";
import { ACCOUNT_MAILS, type AccountFacts, type AccountTemplate } from "./account-mails";
import { CASE_MAILS, type CaseFacts, type CaseTemplate } from "./case-mails";
import { layOutMail, type RenderedMail } from "./mail-layout";
import { SEALED_FOR_MAIL, type SecurityNotice } from "./queue-mail";

export interface QueuedMail extends Record<string, unknown> {
  template: string;
  toAddress: string;
  status: string;
  payload: {
    caseId?: number;
    conciergeId?: number;
    reportId?: number;
    userId?: number;
    sealed?: string;
    notice?: SecurityNotice;
  };
}

const isCaseTemplate = (template: string): template is CaseTemplate => template in CASE_MAILS;
const isAccountTemplate = (template: string): template is AccountTemplate => template in ACCOUNT_MAILS;

/** Reads the facts of a mail as they are now and lays it out. @throws MailRejectedError when they are gone. */
export async function composeMail(services: Services, tx: Tx, mail: QueuedMail): Promise<RenderedMail> {
  const { template, payload } = mail;
  const origin = services.config.WEB_ORIGIN;
  if (isCaseTemplate(template))
    return layOutMail(CASE_MAILS[template](await caseFacts(services, tx, payload)), origin);
  if (isAccountTemplate(template)) {
    return layOutMail(ACCOUNT_MAILS[template](await accountFacts(services, tx, payload)), origin);
  }
  throw new MailRejectedError(`there is no mail template ${template}`);
}

async function caseFacts(services: Services, tx: Tx, payload: QueuedMail["payload"]): Promise<CaseFacts> {
  const [facts] = await tx.query<Omit<CaseFacts, "reportId" | "today"> & Record<string, unknown>>(
    `SELECT c.id AS "caseId", coalesce(c.case_number, '') AS "caseNumber", c.title, coalesce(p.name, '') AS "storeName",
       c.requested_date::text AS "requestedDate", c.visit_start AS "visitStart", c.visit_end AS "visitEnd",
       coalesce((SELECT name FROM concierges WHERE id = $2), '') AS "recipientName"
     FROM cases c LEFT JOIN partners p ON p.id = c.partner_id WHERE c.id = $1`,
    [payload.caseId, payload.conciergeId ?? null],
  );
  if (!facts) throw new MailRejectedError("the case of this mail is gone");
  return { ...facts, reportId: payload.reportId ?? null, today: tokyoDate(services.clock.now()) };
}

async function accountFacts(
  { sealer }: Services,
  tx: Tx,
  payload: QueuedMail["payload"],
): Promise<AccountFacts> {
  const [user] = await tx.query<{ name: string; email: string }>(
    "SELECT name, email FROM users WHERE id = $1",
    [payload.userId],
  );
  if (!user) throw new MailRejectedError("the account of this mail is gone");
  const secret = payload.sealed ? sealer.unseal(payload.sealed, SEALED_FOR_MAIL) : "";
  return { recipientName: user.name, email: user.email, secret, notice: payload.notice ?? null };
}
