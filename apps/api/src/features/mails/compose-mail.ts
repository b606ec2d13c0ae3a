import { tokyoDate } from "@magokoro/domain/date/tokyo-date";
import type { VisitChange, VisitPeriod } from "@magokoro/contract/notices/notice-facts";
import type { Tx } from "../../platform/db/tx";
import { MailRejectedError } from "../../platform/mail/mailer";
import type { Services } from "../../services";
import { ACCOUNT_MAILS, type AccountFacts, type AccountTemplate } from "./account-mails";
import { CASE_MAILS, type CaseFacts, type CaseTemplate } from "./case-mails";
import { VISIT_MAILS, type VisitFacts, type VisitTemplate } from "./visit-mails";
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
    /** The store a mail is about, where that is no longer the case's. */
    partnerId?: number;
    visit?: VisitPeriod | null;
    previousVisit?: VisitPeriod | null;
    changes?: VisitChange[];
    isUrgent?: boolean;
  };
}

const isCaseTemplate = (template: string): template is CaseTemplate => template in CASE_MAILS;
const isVisitTemplate = (template: string): template is VisitTemplate => template in VISIT_MAILS;
const isAccountTemplate = (template: string): template is AccountTemplate => template in ACCOUNT_MAILS;

/** Reads the facts of a mail as they are now and lays it out. @throws MailRejectedError when they are gone. */
export async function composeMail(services: Services, tx: Tx, mail: QueuedMail): Promise<RenderedMail> {
  const { template, payload } = mail;
  const origin = services.config.WEB_ORIGIN;
  if (isCaseTemplate(template))
    return layOutMail(CASE_MAILS[template](await caseFacts(services, tx, payload)), origin);
  if (isVisitTemplate(template))
    return layOutMail(VISIT_MAILS[template](await visitFacts(services, tx, payload)), origin);
  if (isAccountTemplate(template)) {
    return layOutMail(ACCOUNT_MAILS[template](await accountFacts(services, tx, payload)), origin);
  }
  throw new MailRejectedError(`there is no mail template ${template}`);
}

async function caseFacts(services: Services, tx: Tx, payload: QueuedMail["payload"]): Promise<CaseFacts> {
  const [facts] = await tx.query<
    Omit<CaseFacts, "reportId" | "isUrgent" | "today"> & Record<string, unknown>
  >(
    `SELECT c.id AS "caseId", coalesce(c.case_number, '') AS "caseNumber", c.title, coalesce(p.name, '') AS "partnerName",
       c.requested_date::text AS "requestedDate", c.visit_start AS "visitStart", c.visit_end AS "visitEnd",
       coalesce((SELECT name FROM concierges WHERE id = $2), (SELECT name FROM users WHERE id = $3), '') AS "recipientName"
     FROM cases c LEFT JOIN partners p ON p.id = coalesce($4, c.partner_id) WHERE c.id = $1`,
    [payload.caseId, payload.conciergeId ?? null, payload.userId ?? null, payload.partnerId ?? null],
  );
  if (!facts) throw new MailRejectedError("the case of this mail is gone");
  return {
    ...facts,
    reportId: payload.reportId ?? null,
    isUrgent: payload.isUrgent ?? false,
    today: tokyoDate(services.clock.now()),
  };
}

async function visitFacts(services: Services, tx: Tx, payload: QueuedMail["payload"]): Promise<VisitFacts> {
  const { visit = null, previousVisit = null, changes = [] } = payload;
  return { ...(await caseFacts(services, tx, payload)), visit, previousVisit, changes };
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
