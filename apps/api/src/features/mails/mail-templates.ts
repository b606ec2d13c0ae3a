import { formatDateJa, formatVisitPeriod } from "@magokoro/domain/date/format-date";

export interface MailFacts {
  caseNumber: string;
  title: string;
  storeName: string;
  requestedDate: string | null;
  visitStart: Date | null;
  visitEnd: Date | null;
  recipientName: string;
  /** The public origin, from the configuration alone. */
  origin: string;
  caseId: number;
  reportId: number | null;
}

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

interface MailBody {
  subject: string;
  greeting: string;
  lead: string;
  lines: [label: string, value: string][];
  button: string;
  path: string;
}

const visitOf = ({ visitStart, visitEnd, requestedDate }: MailFacts): string => {
  if (visitStart && visitEnd) return formatVisitPeriod(visitStart, visitEnd);
  return requestedDate ? `ご希望日 ${formatDateJa(requestedDate)}` : "未定";
};

const BODIES: Record<string, (facts: MailFacts) => MailBody> = {
  case_requested: (facts) => ({
    subject: `【まごころサポート】新しいサポート依頼 ${facts.caseNumber}`,
    greeting: `${facts.storeName} ご担当者様`,
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
    subject: `【まごころサポート】担当案件のお知らせ ${facts.caseNumber}`,
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
  report_submitted: (facts) => ({
    subject: `【まごころサポート】報告が提出されました ${facts.caseNumber}`,
    greeting: `${facts.storeName} ご担当者様`,
    lead: "コンシェルジュから報告が提出されました。内容を確認し、承認または差し戻しをお願いします。",
    lines: [
      ["案件番号", facts.caseNumber],
      ["件名", facts.title],
      ["訪問", visitOf(facts)],
    ],
    button: "報告を確認する",
    path: `/partner/reports/${facts.reportId ?? ""}`,
  }),
};

/** Subject, HTML and text of a mail. No customer's name or address: mail travels in the open. */
export function renderMail(template: string, facts: MailFacts): RenderedMail {
  const body = BODIES[template]?.(facts);
  if (!body) throw new Error(`there is no mail template ${template}`);
  const link = new URL(body.path, facts.origin).toString();
  return {
    subject: body.subject.replace(/[\r\n]+/g, " "),
    html: toHtml(body, link),
    text: toText(body, link),
  };
}

const FOOTER = "このメールは送信専用です。お心当たりのない場合は、本部までご連絡ください。";

function toText({ greeting, lead, lines, button }: MailBody, link: string): string {
  const facts = lines.map(([label, value]) => `■ ${label}：${value}`);
  return [
    greeting,
    "",
    lead,
    "",
    ...facts,
    "",
    `${button}：`,
    link,
    "",
    "──────────",
    "まごころサポート",
    FOOTER,
    "",
  ].join("\n");
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Tables and inline styles, because mail programs know little else; readable with images off. */
function toHtml({ greeting, lead, lines, button }: MailBody, link: string): string {
  const rows = lines
    .map(
      ([label, value]) =>
        `<tr><th align="left" style="padding:8px 16px 8px 0;color:#4a5a6a;font-weight:normal;white-space:nowrap">${escapeHtml(label)}</th><td style="padding:8px 0">${escapeHtml(value)}</td></tr>`,
    )
    .join("");
  return `<!doctype html><html lang="ja"><body style="margin:0;background:#eef3f7;padding:24px;font-family:'Hiragino Sans','Noto Sans JP',sans-serif;color:#1f2a35;line-height:1.8">
<table role="presentation" width="100%" style="max-width:600px;margin:0 auto;background:#ffffff;border-radius:8px"><tr><td style="padding:32px">
<p style="margin:0 0 16px">${escapeHtml(greeting)}</p><p style="margin:0 0 16px">${escapeHtml(lead)}</p>
<table style="border-collapse:collapse;margin:0 0 24px">${rows}</table>
<p style="margin:0 0 24px"><a href="${escapeHtml(link)}" style="display:inline-block;background:#00727d;color:#ffffff;padding:12px 24px;border-radius:6px;text-decoration:none">${escapeHtml(button)}</a></p>
<p style="margin:0;font-size:13px;color:#4a5a6a">まごころサポート<br>${FOOTER}</p>
</td></tr></table></body></html>`;
}
