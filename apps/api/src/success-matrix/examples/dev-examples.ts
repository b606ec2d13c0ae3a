import type * as contract from "@magokoro/contract/dev/endpoints";
import { MAIL_TEMPLATE_LABELS } from "@magokoro/contract/mails/mail-values";
import type { ExamplesOf } from "../example";

export const devExamples: ExamplesOf<typeof contract> = {
  async listDevMails(world, ask) {
    await world.rows(
      `INSERT INTO mailbox (message_id, from_address, to_address, subject, html, text)
       VALUES ($1, 'from@example.jp', $2, '件名', '<p>本文</p>', '本文')`,
      [world.word, world.me.email],
    );
    const { data } = await ask();
    expect(data[0]).toMatchObject({ messageId: world.word, to: world.me.email, text: "本文" });
  },

  async previewMails(_world, ask) {
    const { data } = await ask();
    expect(data.map(({ template }) => template).sort()).toEqual(Object.keys(MAIL_TEMPLATE_LABELS).sort());
  },
};
