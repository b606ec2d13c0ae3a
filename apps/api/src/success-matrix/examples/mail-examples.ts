import { generateKeyPairSync } from "node:crypto";
import type * as contract from "@magokoro/contract/mails/endpoints";
import { snsMessage } from "../../testing/sns-message";
import type { ExamplesOf } from "../example";
import type { World } from "../world";

/** A mail about a case of this world. */
async function mail(world: World, status: "queued" | "parked" | "sent", to: string): Promise<number> {
  const caseId = await world.case("confirmed");
  const { id } = await world.row(
    `INSERT INTO mails (template, to_address, payload, case_id, status, attempts, last_error, sent_at)
     VALUES ('case_requested', $1, $2, $3, $4, 1, $5, $6) RETURNING id`,
    [
      to,
      { caseId },
      caseId,
      status,
      status === "parked" ? "MailRejectedError" : null,
      status === "sent" ? new Date() : null,
    ],
  );
  return Number(id);
}

const addressIn = (world: World) => `mail-${world.me.id}@example.jp`;

async function stop(world: World): Promise<number> {
  const { id } = await world.row(
    "INSERT INTO mail_stops (address, reason) VALUES ($1, 'bounce') RETURNING id",
    [addressIn(world)],
  );
  return Number(id);
}

/** Amazon's certificate cannot be fetched from a test: that one address is answered with ours. */
async function withAmazonsCertificate<T>(certificate: string, work: () => Promise<T>): Promise<T> {
  const real = globalThis.fetch;
  const stand = jest
    .spyOn(globalThis, "fetch")
    .mockImplementation((input, init) =>
      String(input).startsWith("https://sns.")
        ? Promise.resolve(new Response(certificate))
        : real(input, init),
    );
  try {
    return await work();
  } finally {
    stand.mockRestore();
  }
}

export const mailExamples: ExamplesOf<typeof contract> = {
  async listMails(world, ask) {
    const to = addressIn(world);
    const id = await mail(world, "parked", to);
    await mail(world, "sent", to);
    const { data, meta } = await ask({ query: { search: to, status: "parked" } });
    expect(data).toMatchObject([{ id, to, problem: expect.any(String), can: ["retry"] }]);
    expect(meta.total).toBe(1);
  },

  async retryMail(world, ask) {
    const to = addressIn(world);
    const id = await mail(world, "parked", to);
    const { data } = await ask({ params: { id }, body: {} });
    expect(data).toMatchObject({ id, status: "queued", problem: null });
    expect(await world.auditOf("mail", id)).toMatchObject([{ action: "mail.retried", actorId: world.me.id }]);
    await world.api.runJobs();
    expect(await world.row("SELECT status FROM mails WHERE id = $1", [id])).toEqual({ status: "sent" });
    expect(await world.rows("SELECT 1 FROM mailbox WHERE to_address = $1", [to])).toHaveLength(1);
  },

  async listMailStops(world, ask) {
    const id = await stop(world);
    const { data } = await ask();
    expect(data).toContainEqual(expect.objectContaining({ id, address: addressIn(world), reason: "bounce" }));
  },

  async liftMailStop(world, ask) {
    const id = await stop(world);
    await ask({ params: { id } });
    expect(await world.rows("SELECT 1 FROM mail_stops WHERE id = $1", [id])).toEqual([]);
    expect(
      await world.rows("SELECT before FROM audit_logs WHERE action = 'mail.stop_lifted' AND actor_id = $1", [
        world.me.id,
      ]),
    ).toEqual([{ before: { email: addressIn(world) } }]);
  },

  async receiveSesEvent(world, ask) {
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const emailAddress = addressIn(world);
    const mailId = await mail(world, "sent", emailAddress);
    const event = {
      eventType: "Bounce",
      mail: { headers: [{ name: "X-Magokoro-Message-Id", value: `<mail-${mailId}@localhost>` }] },
      bounce: { bounceType: "Permanent", bouncedRecipients: [{ emailAddress }] },
    };
    const certificate = publicKey.export({ type: "spki", format: "pem" }).toString();
    await withAmazonsCertificate(certificate, () => ask({ body: snsMessage(event, privateKey) }));
    expect(await world.row("SELECT reason FROM mail_stops WHERE address = $1", [emailAddress])).toEqual({
      reason: "bounce",
    });
    expect(await world.row("SELECT status FROM mails WHERE id = $1", [mailId])).toEqual({
      status: "bounced",
    });
  },
};
