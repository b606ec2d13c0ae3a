import { randomUUID } from "node:crypto";
import { MailRejectedError, type Mailer, type MailMessage } from "./mailer";

export interface ArrivedMail {
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
}

export interface MailerUnderTest {
  mailer: Mailer;
  /** What has reached the other end, oldest first. */
  arrived(): Promise<ArrivedMail[]>;
}

export function testMail(values: Partial<MailMessage> = {}): MailMessage {
  return {
    messageId: `<${randomUUID()}@magokoro.example>`,
    from: "no-reply@magokoro.example",
    to: "store@example.jp",
    subject: "【まごころサポート】新しいサポート依頼が届きました（世田谷店さま・№20260401-0001・至急）",
    text: "髙橋さまのお宅へ、4月1日（水）10:00にお伺いください。\n\n.点で始まる行\nhttps://example.jp/partner/cases/1",
    html: "<p>髙橋さまのお宅へ、<strong>4月1日（水）10:00</strong>にお伺いください。🌸</p>",
    ...values,
  };
}

/** What every mailer promises, wherever its mails go. */
export function describeMailer(name: string, underTest: () => MailerUnderTest): void {
  describe(`mailer: ${name}`, () => {
    const arrivedLike = async ({ messageId }: MailMessage) =>
      (await underTest().arrived()).filter((mail) => mail.messageId === messageId);

    it("brings a Japanese mail to its reader once, every character of it", async () => {
      const mail = testMail();
      const { providerId } = await underTest().mailer.send(mail);
      expect(providerId).not.toBe("");
      await expect(arrivedLike(mail)).resolves.toEqual([mail]);
    });

    it("brings twenty mails sent at once to their readers", async () => {
      const mails = Array.from({ length: 20 }, (_, number) => testMail({ to: `store${number}@example.jp` }));
      await Promise.all(mails.map((mail) => underTest().mailer.send(mail)));
      for (const mail of mails) await expect(arrivedLike(mail)).resolves.toMatchObject([{ to: mail.to }]);
    });

    it.each<[string, Partial<MailMessage>]>([
      ["subject", { subject: "件名\r\nBcc: everybody@example.jp" }],
      ["subject (line feed alone)", { subject: "件名\nBcc: everybody@example.jp" }],
      ["subject (NUL)", { subject: "件名\0" }],
      ["recipient", { to: "store@example.jp\r\nBcc: everybody@example.jp" }],
      ["sender", { from: "a@example.jp\r\nX-Evil: 1" }],
      ["message id", { messageId: "<1@example.jp>\r\nX-Evil: 1" }],
    ])("refuses for good a line break in the %s and sends nothing", async (_, values) => {
      const before = (await underTest().arrived()).length;
      await expect(underTest().mailer.send(testMail(values))).rejects.toThrow(MailRejectedError);
      await expect(underTest().arrived()).resolves.toHaveLength(before);
    });
  });
}
