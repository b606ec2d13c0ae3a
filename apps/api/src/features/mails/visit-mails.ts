import {
  VISIT_CHANGE_LABELS,
  type NoticeFacts,
  type VisitPeriod,
} from "@magokoro/contract/notices/notice-facts";
import { formatVisitPeriod } from "@magokoro/domain/date/format-date";
import type { MailBody } from "./mail-layout";
import type { MailTemplate } from "./queue-mail";

export type VisitTemplate = Extract<
  MailTemplate,
  "visit_cancelled" | "visit_moved" | "visit_unassigned" | "visit_changed"
>;

/** As it was when it happened; no customer's name or address: mail travels in the open. */
export interface VisitFacts extends Pick<NoticeFacts, "visit" | "previousVisit" | "changes" | "isUrgent"> {
  caseId: number;
  caseNumber: string;
  title: string;
  recipientName: string;
  /** YYYY-MM-DD: a day of another year shows its year. */
  today: string;
}

const HURRY = "24時間以内の訪問です。すぐにご確認ください。";

const periodOf = (period: VisitPeriod | null, today: string) =>
  period ? formatVisitPeriod(period.start, period.end, today) : "未定";

interface Words {
  subject: string;
  lead: string;
  lines: MailBody["lines"];
}

function toConcierge(facts: VisitFacts, { subject, lead, lines }: Words): MailBody {
  const { caseNumber, title, recipientName, isUrgent } = facts;
  return {
    subject: `${isUrgent ? "【至急】" : ""}【まごころサポート】${subject} ${caseNumber}`,
    greeting: `${recipientName} 様`,
    lead: isUrgent ? `${lead}${HURRY}` : lead,
    lines: [["案件番号", caseNumber], ["件名", title], ...lines],
    button: "案件を確認する",
    path: `/concierge/cases/${facts.caseId}`,
  };
}

/** The case is out of the concierge's sight: the line in the app is all there is to see. */
function withoutCase(body: MailBody): MailBody {
  return { ...body, button: "お知らせを確認する", path: "/concierge/dashboard" };
}

const changedLines = ({ changes }: VisitFacts): MailBody["lines"] =>
  changes.length > 0 ? [["変更点", changes.map((change) => VISIT_CHANGE_LABELS[change]).join("、")]] : [];

export const VISIT_MAILS: Record<VisitTemplate, (facts: VisitFacts) => MailBody> = {
  visit_cancelled: (facts) =>
    withoutCase(
      toConcierge(facts, {
        subject: "訪問のキャンセル",
        lead: "担当の訪問がキャンセルになりました。訪問の必要はありません。",
        lines: [["予定だった訪問", periodOf(facts.visit, facts.today)]],
      }),
    ),
  visit_moved: (facts) =>
    toConcierge(facts, {
      subject: facts.previousVisit ? "訪問日時の変更" : "訪問日時の決定",
      lead: facts.previousVisit
        ? "担当の訪問の日時が変わりました。新しい日時をご確認ください。"
        : "担当の訪問の日時が決まりました。日時をご確認ください。",
      lines: [
        ["変更前", periodOf(facts.previousVisit, facts.today)],
        ["変更後", periodOf(facts.visit, facts.today)],
        ...changedLines(facts),
      ],
    }),
  visit_unassigned: (facts) =>
    withoutCase(
      toConcierge(facts, {
        subject: "担当の変更",
        lead: "この案件の担当から外れました。訪問の必要はありません。",
        lines: [["予定だった訪問", periodOf(facts.visit, facts.today)]],
      }),
    ),
  visit_changed: (facts) =>
    toConcierge(facts, {
      subject: "訪問内容の変更",
      lead: "担当の訪問の内容が変わりました。",
      lines: [["訪問", periodOf(facts.visit, facts.today)], ...changedLines(facts)],
    }),
};
