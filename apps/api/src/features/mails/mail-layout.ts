export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

/** What every mail is made of; `path` leads into the product, on the configured host alone. */
export interface MailBody {
  subject: string;
  greeting: string;
  lead: string;
  lines: [label: string, value: string][];
  button: string;
  path: string;
  /** After the button: what to do when something is wrong. */
  note?: string;
}

const FOOTER = "このメールは送信専用です。お心当たりのない場合は、本部までご連絡ください。";

/** Subject, HTML and text. @param origin the public origin, from the configuration alone. */
export function layOutMail(body: MailBody, origin: string): RenderedMail {
  const link = new URL(body.path, origin).toString();
  return {
    subject: body.subject.replace(/[\r\n]+/g, " "),
    html: toHtml(body, link),
    text: toText(body, link),
  };
}

function toText({ greeting, lead, lines, button, note }: MailBody, link: string): string {
  const facts = lines.map(([label, value]) => `■ ${label}：${value}`);
  return [
    greeting,
    "",
    lead,
    "",
    ...facts,
    ...(facts.length > 0 ? [""] : []),
    `${button}：`,
    link,
    "",
    ...(note ? [note, ""] : []),
    "──────────",
    "まごころサポート",
    FOOTER,
    "",
  ].join("\n");
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const paragraph = (text: string) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;

/** Tables and inline styles, because mail programs know little else; readable with images off. */
function toHtml({ greeting, lead, lines, button, note }: MailBody, link: string): string {
  const rows = lines
    .map(
      ([label, value]) =>
        `<tr><th align="left" style="padding:8px 16px 8px 0;color:#4a5a6a;font-weight:normal;white-space:nowrap">${escapeHtml(label)}</th><td style="padding:8px 0">${escapeHtml(value)}</td></tr>`,
    )
    .join("");
  return `<!doctype html><html lang="ja"><body style="margin:0;background:#eef3f7;padding:24px;font-family:'Hiragino Sans','Noto Sans JP',sans-serif;color:#1f2a35;line-height:1.8">
<table role="presentation" width="100%" style="max-width:600px;margin:0 auto;background:#ffffff;border-radius:8px"><tr><td style="padding:32px">
${paragraph(greeting)}${paragraph(lead)}
<table style="border-collapse:collapse;margin:0 0 24px">${rows}</table>
<p style="margin:0 0 24px"><a href="${escapeHtml(link)}" style="display:inline-block;background:#00727d;color:#ffffff;padding:12px 24px;border-radius:6px;text-decoration:none">${escapeHtml(button)}</a></p>
${note ? paragraph(note) : ""}<p style="margin:0;font-size:13px;color:#4a5a6a">まごころサポート<br>${FOOTER}</p>
</td></tr></table></body></html>`;
}
