import { ACCOUNT_MAILS, type AccountFacts } from "./account-mails";
import { CASE_MAILS, type CaseFacts } from "./case-mails";
import { layOutMail } from "./mail-layout";

const ORIGIN = "https://app.example.jp";

const CASE: CaseFacts = {
  caseId: 12,
  caseNumber: "20260401-0012",
  title: "庭の草取り <b>急ぎ</b>",
  storeName: "世田谷店",
  requestedDate: "2026-04-03",
  visitStart: null,
  visitEnd: null,
  recipientName: "青木 美咲",
  reportId: 7,
};

const ACCOUNT: AccountFacts = {
  recipientName: "佐藤 花子",
  email: "hanako@example.jp",
  secret: "kQ7-xP2+mW9=",
  notice: "password_changed",
};

describe("a mail", () => {
  const mails = [
    ...Object.entries(CASE_MAILS).map(([name, body]) => [name, layOutMail(body(CASE), ORIGIN)] as const),
    ...Object.entries(ACCOUNT_MAILS).map(
      ([name, body]) => [name, layOutMail(body(ACCOUNT), ORIGIN)] as const,
    ),
  ];

  it.each(mails)("%s reads as it was reviewed", (_name, mail) => {
    expect(`${mail.subject}\n\n${mail.text}`).toMatchSnapshot();
  });

  it.each(mails)(
    "%s says the same in HTML as in text, without images, scripts or anything from elsewhere",
    (_name, { html, text }) => {
      const words = html
        .replace(/<[^>]+>/g, " ")
        .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
      for (const line of text.split("\n").filter((one) => /[ぁ-ん]/.test(one) && !one.startsWith("■")))
        expect(words).toContain(line.replace(/：$/, ""));
      expect(html).not.toMatch(/<(img|script|link|iframe)|url\(/i);
      const links = [...html.matchAll(/href="([^"]+)"/g)].map((match) =>
        (match[1] ?? "").replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
      );
      expect(links.every((link) => link.startsWith(`${ORIGIN}/`))).toBe(true);
    },
  );

  it("shows what people typed as they typed it, and lets no line break into the subject", () => {
    const { html, subject } = layOutMail(
      { ...CASE_MAILS.case_requested(CASE), subject: "件名\r\nBcc: x@example.jp" },
      ORIGIN,
    );
    expect(html).toContain("庭の草取り &#60;b&#62;急ぎ&#60;/b&#62;");
    expect(subject).toBe("件名 Bcc: x@example.jp");
  });

  it("names no customer", () => {
    for (const [, { text, html }] of mails) expect(text + html).not.toMatch(/山田|customer/);
  });
});
