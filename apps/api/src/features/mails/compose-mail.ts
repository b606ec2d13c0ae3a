import { tokyoDate } from "@magokoro/domain/date/tokyo-date";
import { noticeFacts } from "@magokoro/contract/notices/notice-facts";
import { z } from "zod";
import type { Tx } from "../../platform/db/tx";
import { MailRejectedError } from "../../platform/mail/mailer";
import type { Services } from "../../services";
import { ACCOUNT_MAILS, type AccountFacts, type AccountTemplate } from "./account-mails";
import { CASE_MAILS, type CaseFacts, type CaseTemplate } from "./case-mails";
import { VISIT_MAILS, type VisitFacts, type VisitTemplate } from "./visit-mails";
import { REQUEST_MAILS, type RequestFacts, type RequestTemplate } from "./request-mails";
import { findAccountFacts, findCaseFacts, findRequestFacts } from "./mail-facts.repository";
import { layOutMail, type RenderedMail } from "./mail-layout";
import { SEALED_FOR_MAIL, SECURITY_NOTICES } from "./queue-mail";

export interface QueuedMail {
  template: string;
  payload: unknown;
}

/** What was queued, by this version of the product or the one before it. */
const queuedPayload = noticeFacts
  .pick({ visit: true, previousVisit: true, changes: true, isUrgent: true })
  .extend({
    caseId: z.int().optional(),
    conciergeId: z.int().optional(),
    reportId: z.int().optional(),
    userId: z.int().optional(),
    /** The store a mail is about, where that is no longer the case's. */
    partnerId: z.int().optional(),
    requestId: z.int().optional(),
    sealed: z.string().optional(),
    notice: z.enum(SECURITY_NOTICES).optional(),
  });

type Payload = z.output<typeof queuedPayload>;

const isCaseTemplate = (template: string): template is CaseTemplate => template in CASE_MAILS;
const isVisitTemplate = (template: string): template is VisitTemplate => template in VISIT_MAILS;
const isRequestTemplate = (template: string): template is RequestTemplate => template in REQUEST_MAILS;
const isAccountTemplate = (template: string): template is AccountTemplate => template in ACCOUNT_MAILS;

/** Reads the facts of a mail as they are now and lays it out. @throws MailRejectedError when they are gone. */
export async function composeMail(services: Services, tx: Tx, mail: QueuedMail): Promise<RenderedMail> {
  const { template } = mail;
  const payload = queuedPayload.parse(mail.payload);
  const origin = services.config.WEB_ORIGIN;
  if (isCaseTemplate(template))
    return layOutMail(CASE_MAILS[template](await caseFacts(services, tx, payload)), origin);
  if (isVisitTemplate(template))
    return layOutMail(VISIT_MAILS[template](await visitFacts(services, tx, payload)), origin);
  if (isRequestTemplate(template))
    return layOutMail(REQUEST_MAILS[template](await requestFacts(tx, payload)), origin);
  if (isAccountTemplate(template)) {
    return layOutMail(ACCOUNT_MAILS[template](await accountFacts(services, tx, payload)), origin);
  }
  throw new MailRejectedError(`there is no mail template ${template}`);
}

async function caseFacts(services: Services, tx: Tx, payload: Payload): Promise<CaseFacts> {
  const facts = await findCaseFacts(tx, payload);
  if (!facts) throw new MailRejectedError("the case of this mail is gone");
  return {
    ...facts,
    reportId: payload.reportId ?? null,
    isUrgent: payload.isUrgent,
    today: tokyoDate(services.clock.now()),
  };
}

async function visitFacts(services: Services, tx: Tx, payload: Payload): Promise<VisitFacts> {
  const { visit, previousVisit, changes } = payload;
  return { ...(await caseFacts(services, tx, payload)), visit, previousVisit, changes };
}

async function requestFacts(tx: Tx, { requestId }: Payload): Promise<RequestFacts> {
  const facts = await findRequestFacts(tx, requestId);
  if (!facts) throw new MailRejectedError("the request of this mail is gone");
  return facts;
}

async function accountFacts({ sealer }: Services, tx: Tx, payload: Payload): Promise<AccountFacts> {
  const user = await findAccountFacts(tx, payload.userId);
  if (!user) throw new MailRejectedError("the account of this mail is gone");
  const secret = payload.sealed ? sealer.unseal(payload.sealed, SEALED_FOR_MAIL) : "";
  return { recipientName: user.name, email: user.email, secret, notice: payload.notice ?? null };
}
