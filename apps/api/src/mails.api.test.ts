import { generateKeyPairSync } from "node:crypto";
import type { MailItem, MailStop } from "@magokoro/contract/mails/endpoints";
import { MAIL_TEMPLATE_LABELS } from "@magokoro/contract/mails/mail-values";
import { receiveSesEvent } from "./features/mails/receive-ses-event";
import { buildUser } from "./testing/builders";
import { SNS_TOPIC, snsMessage } from "./testing/sns-message";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";
import { sendQueuedMail } from "./features/mails/send-mail-job";
import { MailRejectedError, type Mailer } from "./platform/mail/mailer";

describe("the administrators' list of mails", () => {
  let api: TestApi;
  let admin: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    admin = await TestClient.signedIn(api, "admin", await buildUser(api.owner, "admin"));
  });
  afterAll(() => api.stop());

  const refusing: Mailer = { send: () => Promise.reject(new MailRejectedError("no such mailbox")) };
  const silent: Mailer = { send: () => Promise.reject(new Error("nobody listens")) };

  async function issueMail(): Promise<{ id: number; email: string }> {
    const email = `mail${Date.now()}@example.jp`;
    const client = await admin.steppedUp();
    const body = { userType: "operator", name: "宛先 花子", nameKana: "あてさき はなこ", email };
    const { status } = await client.post("/api/admin/accounts", body);
    expect(status).toBe(201);
    const { rows } = await api.owner.query<{ id: number }>("SELECT id FROM mails WHERE to_address = $1", [
      email,
    ]);
    return { id: rows[0]?.id ?? 0, email };
  }

  const find = async (query: string) =>
    (await admin.get(`/api/admin/mails?${query}`)).data as Record<string, unknown>[];

  it("shows a mail that was refused with its reason, and sends it after a retry", async () => {
    const { id, email } = await issueMail();
    await sendQueuedMail(api.running.services, refusing, id, false);
    const [parked] = await find(`search=${email}`);
    expect(parked).toMatchObject({
      id,
      template: "welcome_email",
      status: "parked",
      attempts: 1,
      can: ["retry"],
    });
    expect(parked?.["problem"]).toContain("メールアドレスが正しいか確認してください。");
    expect(await find(`search=${email}&status=sent`)).toEqual([]);

    const [pressed, again] = [
      await admin.post(`/api/admin/mails/${id}/retry`),
      await admin.post(`/api/admin/mails/${id}/retry`),
    ];
    expect(pressed).toMatchObject({ status: 200, data: { status: "queued", problem: null } });
    expect(again.status).toBe(409);
    await api.runJobs();
    expect(await find(`search=${email}`)).toMatchObject([{ status: "sent", can: [] }]);
    expect((await admin.post(`/api/admin/mails/${id}/retry`)).status).toBe(409);
    const { rows } = await api.owner.query("SELECT text FROM mailbox WHERE to_address = $1", [email]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.text).toMatch(/初回パスワード：\S{12}\n/);
  });

  it("keeps a mail queued while nobody listens, and parks it after the last attempt", async () => {
    const { id, email } = await issueMail();
    await expect(sendQueuedMail(api.running.services, silent, id, false)).rejects.toThrow("nobody listens");
    expect(await find(`search=${email}`)).toMatchObject([
      {
        status: "queued",
        attempts: 1,
        problem: "送信サーバーに接続できませんでした。",
        can: [],
      },
    ]);
    await sendQueuedMail(api.running.services, silent, id, true);
    expect(await find(`search=${email}`)).toMatchObject([{ status: "parked", attempts: 2 }]);
  });

  it("is found by type and in pages, and holds no secret", async () => {
    await issueMail();
    const answer = await admin.get("/api/admin/mails?template=welcome_email&limit=1");
    expect(answer.meta.total).toBeGreaterThan(1);
    expect(answer.text).not.toContain("sealed");
    expect((await admin.get("/api/admin/mails?template=nothing")).status).toBe(400);
    expect((await admin.post("/api/admin/mails/999999/retry")).status).toBe(404);
  });

  it("gives one of ten who press retry at once the mail", async () => {
    const { id, email } = await issueMail();
    await sendQueuedMail(api.running.services, refusing, id, false);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => admin.post(`/api/admin/mails/${id}/retry`)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    await api.runJobs();
    const { rows } = await api.owner.query("SELECT 1 FROM mailbox WHERE to_address = $1", [email]);
    expect(rows).toHaveLength(1);
  });
});

describe("mail that comes back", () => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const certificate = () => Promise.resolve(publicKey.export({ type: "spki", format: "pem" }).toString());
  let api: TestApi;
  let admin: TestClient;

  beforeAll(async () => {
    api = await startTestApi({ environment: { SES_EVENTS_TOPIC_ARN: SNS_TOPIC } });
    admin = await TestClient.signedIn(api, "admin", await buildUser(api.owner, "admin"));
  });
  afterAll(() => api.stop());

  const bounce = (emailAddress: string, bounceType = "Permanent", mailId = 0) => ({
    eventType: "Bounce",
    mail: { headers: [{ name: "X-Magokoro-Message-Id", value: `<mail-${mailId}@localhost>` }] },
    bounce: { bounceType, bouncedRecipients: [{ emailAddress }] },
  });
  const receive = (event: unknown) =>
    receiveSesEvent(api.running.services, snsMessage(event, privateKey), certificate);
  const stops = async () => (await admin.get("/api/admin/mail-stops")).data as MailStop[];

  it("stops its address until an administrator says so", async () => {
    const user = await buildUser(api.owner, "operator");
    const act = async () =>
      (await admin.steppedUp()).post(`/api/admin/accounts/${user.id}/send-reset`, { version: 1 });
    await act();
    await api.runJobs();
    const [sent] = (await admin.get(`/api/admin/mails?search=${user.email}`)).data as { id: number }[];
    await receive(bounce(user.email.toUpperCase(), "Permanent", sent?.id));
    await receive(bounce(user.email));
    expect(await stops()).toMatchObject([{ address: user.email, reason: "bounce" }]);
    expect((await admin.get(`/api/admin/mails?search=${user.email}`)).data).toMatchObject([
      { status: "bounced" },
    ]);

    await act();
    await api.runJobs();
    const [held] = (await admin.get(`/api/admin/mails?search=${user.email}`)).data as MailItem[];
    expect(held).toMatchObject({ status: "parked", problem: "このアドレスへの送信は停止されています。" });
    const [stop] = await stops();
    expect((await admin.delete(`/api/admin/mail-stops/${stop?.id}`)).status).toBe(200);
    expect((await admin.delete(`/api/admin/mail-stops/${stop?.id}`)).status).toBe(404);
    await admin.post(`/api/admin/mails/${held?.id}/retry`);
    await api.runJobs();
    expect((await admin.get(`/api/admin/mails?search=${user.email}&status=sent`)).data).toHaveLength(1);
  });

  it("stops after a complaint, not for a mailbox that is full today, nor for what is no event", async () => {
    await receive(bounce("full@example.jp", "Transient"));
    await receive({ eventType: "Delivery" });
    await receive("not an event");
    await receive({
      eventType: "Complaint",
      complaint: { complainedRecipients: [{ emailAddress: "angry@example.jp" }] },
    });
    expect((await stops()).map(({ address, reason }) => [address, reason])).toEqual([
      ["angry@example.jp", "complaint"],
    ]);
  });

  it("is believed of the configured topic and of Amazon alone", async () => {
    const nobody = new TestClient(api);
    const forged = {
      ...snsMessage(bounce("victim@example.jp"), privateKey),
      SigningCertURL: "https://evil.example/x.pem",
    };
    expect((await nobody.post("/api/webhooks/ses", forged)).status).toBe(403);
    expect(
      (
        await nobody.post(
          "/api/webhooks/ses",
          snsMessage(bounce("victim@example.jp"), privateKey, "arn:aws:sns:x:1:y"),
        )
      ).status,
    ).toBe(403);
    expect((await nobody.post("/api/webhooks/ses", { Type: "Notification" })).status).toBe(400);
    const away = () => Promise.reject(new Error("no network"));
    await expect(
      receiveSesEvent(api.running.services, snsMessage(bounce("victim@example.jp"), privateKey), away),
    ).rejects.toMatchObject({ code: "UNAVAILABLE" });
    expect((await stops()).map(({ address }) => address)).not.toContain("victim@example.jp");
  });

  it("is received nowhere without a topic", async () => {
    const other = await startTestApi();
    const { status } = await new TestClient(other).post(
      "/api/webhooks/ses",
      snsMessage(bounce("a@example.jp"), privateKey),
    );
    await other.stop();
    expect(status).toBe(404);
  });
});

describe("the demo mailbox and the previews of templates", () => {
  const PRODUCTION = {
    APP_MODE: "production",
    WEB_ORIGIN: "https://app.magokoro.jp",
    MAIL_TRANSPORT: "smtp",
    SMTP_URL: "smtp://127.0.0.1:1",
    JWT_SECRETS: "Zk3vQ8mT1xW6yB9cR4nH7pL2sD5fG0jA",
    DATA_SECRETS: "aJ0gF5dS2lP7hN4rC9bY6wX1tM8qV3kZ",
    FILE_TOKEN_SECRET: "u1R8e2W9q3T7y4I6o5P0aS1dF2gH3jK4",
  };
  const PATHS = ["/api/dev/mails", "/api/dev/mail-templates"];

  it.each(PATHS)("%s is there in demo mode, and in production it is not", async (path) => {
    const [demo, production] = [await startTestApi(), await startTestApi({ environment: PRODUCTION })];
    const [shown, hidden] = [
      await new TestClient(demo).get(path),
      await new TestClient(production).get(path),
    ];
    await demo.stop();
    await production.stop();
    expect(shown.status).toBe(200);
    expect(hidden.status).toBe(404);
  });

  it("shows every template with nothing of a real person", async () => {
    const api = await startTestApi();
    const { data } = await new TestClient(api).get("/api/dev/mail-templates");
    await api.stop();
    const mails = data as { template: string; text: string }[];
    expect(mails.map(({ template }) => template).sort()).toEqual(Object.keys(MAIL_TEMPLATE_LABELS).sort());
  });
});
