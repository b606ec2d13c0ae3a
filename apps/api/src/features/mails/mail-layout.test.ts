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

  it("shows the year of a visit that is not this year's, and of no other", () => {
    const visit = {
      visitStart: new Date("2027-01-04T10:00:00+09:00"),
      visitEnd: new Date("2027-01-04T11:00:00+09:00"),
    };
    const textOf = (facts: Partial<typeof SAMPLE_CASE>) =>
      layOutMail(CASE_MAILS.case_assigned({ ...SAMPLE_CASE, ...facts }), ORIGIN).text;
    expect(textOf({ ...visit, today: "2026-12-28" })).toContain("2027年1月4日(月) 10:00〜11:00");
    expect(textOf({ ...visit, today: "2027-01-03" })).toMatch(/[^年]1月4日\(月\) 10:00〜11:00/);
    expect(textOf({ requestedDate: "2027-01-04", today: "2026-12-28" })).toContain("2027年1月4日(月)");
  });

  it("names no customer", () => {
    for (const [, { text, html }] of mails) expect(text + html).not.toMatch(/山田|customer/);
  });
});
