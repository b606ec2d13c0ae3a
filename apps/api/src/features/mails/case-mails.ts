import { formatDayJa, formatVisitPeriod } from "@magokoro/domain/date/format-date";
import type { MailBody } from "./mail-layout";
import type { MailTemplate } from "./queue-mail";

export type CaseTemplate = Extract<
  MailTemplate,
  | "case_requested"
  | "case_assigned"
  | "case_declined"
  | "case_withdrawn"
  | "report_submitted"
  | "report_returned"
>;

/** No customer's name or address: mail travels in the open. */
export interface CaseFacts {
  caseId: number;
  caseNumber: string;
  title: string;
  partnerName: string;
  requestedDate: string | null;
  visitStart: Date | null;
  visitEnd: Date | null;
  recipientName: string;
  reportId: number | null;
  /** The visit is within 24 hours. */
  isUrgent: boolean;
  /** The Tokyo day the mail is written, YYYY-MM-DD: a day in another year is shown with its year. */
  today: string;
}

const visitOf = ({ visitStart, visitEnd, requestedDate, today }: CaseFacts): string => {
  if (visitStart && visitEnd) return formatVisitPeriod(visitStart, visitEnd, today);
  return requestedDate ? `ご希望日 ${formatDayJa(requestedDate, today)}` : "未定";
};

export const CASE_MAILS: Record<CaseTemplate, (facts: CaseFacts) => MailBody> = {
  case_requested: (facts) => ({
    subject: `【まごころサポート】新しいサポート依頼 ${facts.caseNumber}`,
    greeting: `${facts.partnerName} ご担当者様`,
    lead: "新しいサポート依頼が届いています。内容を確認し、受諾または辞退の回答をお願いします。",
    lines: [
      ["案件番号", facts.caseNumber],
      ["件名", facts.title],
      ["訪問", visitOf(facts)],
    ],
    button: "依頼の内容を確認する",
    path: `/partner/cases/${facts.caseId}`,
  }),
  case_assigned: (facts) => ({
    subject: `${facts.isUrgent ? "【至急】" : ""}【まごころサポート】担当案件のお知らせ ${facts.caseNumber}`,
    greeting: `${facts.recipientName} 様`,
    lead: "新しい案件の担当になりました。内容をご確認ください。",
    lines: [
      ["案件番号", facts.caseNumber],
      ["件名", facts.title],
      ["訪問", visitOf(facts)],
    ],
    button: "案件を確認する",
    path: `/concierge/cases/${facts.caseId}`,
  }),
  case_declined: (facts) => ({
    subject: `【まごころサポート】依頼が辞退されました ${facts.caseNumber}`,
    greeting: `${facts.recipientName} 様`,
    lead: "店舗がサポート依頼を辞退しました。画面で辞退の理由を確認し、別の店舗への依頼をお願いします。",
    lines: [
      ["案件番号", facts.caseNumber],
      ["件名", facts.title],
      ["辞退した店舗", facts.partnerName],
    ],
    button: "案件を確認する",
    path: `/operator/cases/${facts.caseId}`,
  }),
  case_withdrawn: (facts) => ({
    subject: `【まごころサポート】案件が店舗から戻りました ${facts.caseNumber}`,
    greeting: `${facts.recipientName} 様`,
    lead: "本部が案件を店舗から取り下げました。画面で予定していた訪問を確認し、別の店舗への依頼をお願いします。",
    lines: [
      ["案件番号", facts.caseNumber],
      ["件名", facts.title],
      ["担当していた店舗", facts.partnerName],
    ],
    button: "案件を確認する",
    path: `/operator/cases/${facts.caseId}`,
  }),
  report_submitted: (facts) => ({
    subject: `【まごころサポート】報告が提出されました ${facts.caseNumber}`,
    greeting: `${facts.partnerName} ご担当者様`,
    lead: "コンシェルジュから報告が提出されました。内容を確認し、承認または差し戻しをお願いします。",
    lines: [
      ["案件番号", facts.caseNumber],
      ["件名", facts.title],
      ["訪問", visitOf(facts)],
    ],
    button: "報告を確認する",
    path: `/partner/reports/${facts.reportId ?? ""}`,
  }),
  report_returned: (facts) => ({
    subject: `【まごころサポート】報告が差し戻されました ${facts.caseNumber}`,
    greeting: `${facts.recipientName} 様`,
    lead: "提出された報告が店舗から差し戻されました。画面でコメントを確認し、修正して再提出をお願いします。",
    lines: [
      ["案件番号", facts.caseNumber],
      ["件名", facts.title],
      ["訪問", visitOf(facts)],
    ],
    button: "報告を開く",
    path: `/concierge/cases/${facts.caseId}/report`,
  }),
};
