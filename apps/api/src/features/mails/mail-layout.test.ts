import { CASE_MAILS } from "./case-mails";
import { layOutMail } from "./mail-layout";
import { SAMPLE_CASE, sampleMails } from "./sample-mails";

const ORIGIN = "https://app.example.jp";

describe("a mail", () => {
  const mails = sampleMails(ORIGIN).map(({ template, ...mail }) => [template, mail] as const);

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
      { ...CASE_MAILS.case_requested(SAMPLE_CASE), subject: "件名\r\nBcc: x@example.jp" },
      ORIGIN,
    );
    expect(html).toContain("庭の草取り &#60;b&#62;急ぎ&#60;/b&#62;");
    expect(subject).toBe("件名 Bcc: x@example.jp");
  });

  it("names no customer", () => {
    for (const [, { text, html }] of mails) expect(text + html).not.toMatch(/山田|customer/);
  });
});
