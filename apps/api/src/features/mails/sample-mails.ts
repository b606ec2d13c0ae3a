import { ACCOUNT_MAILS, type AccountFacts } from "./account-mails";
import { CASE_MAILS, type CaseFacts } from "./case-mails";
import { VISIT_MAILS, type VisitFacts } from "./visit-mails";
import { REQUEST_MAILS, type RequestFacts } from "./request-mails";
import { layOutMail, type RenderedMail } from "./mail-layout";
import type { MailTemplate } from "./queue-mail";

/** A title as somebody may type it: with marks that must not become HTML. */
export const SAMPLE_CASE: CaseFacts = {
  caseId: 12,
  caseNumber: "20260401-0012",
  title: "庭の草取り <b>急ぎ</b>",
  partnerName: "世田谷店",
  requestedDate: "2026-04-03",
  visitStart: null,
  visitEnd: null,
  recipientName: "青木 美咲",
  reportId: 7,
  isUrgent: false,
  today: "2026-04-01",
};

const SAMPLE_VISIT: VisitFacts = {
  ...SAMPLE_CASE,
  visit: { start: "2026-04-03T10:00:00+09:00", end: "2026-04-03T11:30:00+09:00" },
  previousVisit: { start: "2026-04-02T14:00:00+09:00", end: "2026-04-02T15:30:00+09:00" },
  changes: ["place", "request"],
  isUrgent: true,
};

const SAMPLE_ACCOUNT: AccountFacts = {
  recipientName: "佐藤 花子",
  email: "hanako@example.jp",
  secret: "kQ7-xP2+mW9=",
  notice: "password_changed",
};

const SAMPLE_REQUEST: RequestFacts = {
  partnerName: "世田谷店",
  kind: "account",
  conciergeName: "青木 美咲",
  status: "declined",
  answer: "入社日が決まってから、もう一度ご依頼ください。",
};

/** Each template with made-up facts: for the preview and for the reviewed texts. */
export function sampleMails(origin: string): ({ template: MailTemplate } & RenderedMail)[] {
  const bodies = [
    ...Object.entries(CASE_MAILS).map(([name, body]) => [name, body(SAMPLE_CASE)] as const),
    ...Object.entries(VISIT_MAILS).map(([name, body]) => [name, body(SAMPLE_VISIT)] as const),
    ...Object.entries(REQUEST_MAILS).map(([name, body]) => [name, body(SAMPLE_REQUEST)] as const),
    ...Object.entries(ACCOUNT_MAILS).map(([name, body]) => [name, body(SAMPLE_ACCOUNT)] as const),
  ];
  // The keys of the tables are templates by their types; Object.entries forgets it.
  return bodies.map(([name, body]) => ({ template: name as MailTemplate, ...layOutMail(body, origin) }));
}
