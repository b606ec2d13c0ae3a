export interface ReceivedMail {
  headers: Record<string, string>;
  subject: string;
  text: string;
  html: string;
}

/** The parts of a mail as its reader would see them; knows the forms our mails have, no others. */
export function readMail(raw: string): ReceivedMail {
  const { headers, body } = splitEntity(raw);
  const boundary = /boundary="?([^";]+)/.exec(headers["content-type"] ?? "")?.[1];
  const parts = boundary ? body.split(`--${boundary}`).map((part) => splitEntity(part.trimStart())) : [];
  const contentOf = (type: string) => {
    const part = parts.find((candidate) => candidate.headers["content-type"]?.startsWith(type));
    return part ? decodeContent(part.body, part.headers["content-transfer-encoding"] ?? "7bit") : "";
  };
  return {
    headers,
    subject: decodeWords(headers["subject"] ?? ""),
    text: contentOf("text/plain"),
    html: contentOf("text/html"),
  };
}

function splitEntity(entity: string): { headers: Record<string, string>; body: string } {
  const [head = "", ...rest] = entity.split("\r\n\r\n");
  const lines = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  const fields = lines.map((line) => [
    line.slice(0, line.indexOf(":")).toLowerCase(),
    line.slice(line.indexOf(":") + 1).trim(),
  ]);
  return { headers: Object.fromEntries(fields), body: rest.join("\r\n\r\n") };
}

function decodeContent(body: string, encoding: string): string {
  switch (encoding.toLowerCase()) {
    case "base64":
      return Buffer.from(body, "base64").toString().trimEnd();
    case "quoted-printable":
      return decodeQuotedPrintable(body.replace(/=\r\n/g, "")).trimEnd();
    default:
      return body.trimEnd();
  }
}

/** RFC 2047; white space between two encoded words is not part of the text. */
function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, form: string, word: string) =>
      form.toLowerCase() === "b"
        ? Buffer.from(word, "base64").toString()
        : decodeQuotedPrintable(word.replaceAll("_", " ")),
    );
}

function decodeQuotedPrintable(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
}
