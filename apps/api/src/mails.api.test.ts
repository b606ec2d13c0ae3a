import { buildUser } from "./testing/builders";
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
      abilities: { retry: true },
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
    expect(await find(`search=${email}`)).toMatchObject([{ status: "sent", abilities: { retry: false } }]);
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
        abilities: { retry: false },
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
