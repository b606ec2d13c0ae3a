import { rawSql } from "./testing/raw-sql";
import sharp from "sharp";
import { systemScope } from "./platform/db/scope";
import { forgetKeptAnswers } from "./platform/db/forget-kept-answers";
import { buildCustomer, buildUser, type TestUser } from "./testing/builders";
import { signInDevice } from "./testing/sign-in";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient, type TestAnswer } from "./testing/test-client";

jest.setTimeout(60_000);

const SCOPE = systemScope("a look behind the application");
const CANARY = "金糸雀";
let keys = 0;
const newKey = () => `replayed-answers-${(keys += 1)}`;

describe("a write that is asked for again with its key", () => {
  let api: TestApi;
  let admin: TestClient;
  let operator: TestClient;
  let person: TestUser;

  beforeAll(async () => {
    api = await startTestApi();
    admin = await (await TestClient.signedIn(api, "admin", await buildUser(api.owner, "admin"))).steppedUp();
    person = await buildUser(api.owner, "operator");
    operator = (await signInDevice(api, person.email)).client;
  });
  afterAll(() => api.stop());

  const bytesOf = ({ status, text, headers }: TestAnswer) => [status, text, headers.get("content-type")];
  const filed = async () => ({
    action: "submit",
    customerId: await buildCustomer(api.owner, { family_name: CANARY }),
    title: "草取り",
    requestDetail: `${CANARY}様のお庭`,
  });
  const photo = async (red: number) => {
    const image = sharp({
      create: { width: 300, height: 300, channels: 3, background: { r: red, g: 0, b: 0 } },
    });
    return (await image.jpeg().toBuffer()).toString("base64");
  };
  const versionOf = async () =>
    ((await operator.get("/api/auth/profile")).data as { version: number }).version;
  const otherSession = async () => {
    await signInDevice(api, person.email);
    const sessions = (await operator.get("/api/auth/sessions")).data as { id: string; isCurrent: boolean }[];
    return sessions.find(({ isCurrent }) => !isCurrent)?.id ?? "";
  };

  type Ask = (headers: Record<string, string>) => Promise<TestAnswer>;
  const ASKS: Record<string, () => Promise<Ask>> = {
    "a case": async () => {
      const body = await filed();
      return (headers) => operator.post("/api/operator/cases", body, { headers });
    },
    "an account": async () => {
      const { id, email } = await buildUser(api.owner, "operator");
      const body = {
        userType: "operator",
        name: `${CANARY} 花子`,
        nameKana: "かなりあ はなこ",
        email,
        version: 1,
      };
      return (headers) => admin.put(`/api/admin/accounts/${id}`, body, { headers });
    },
    "one's own name": async () => {
      const body = { version: await versionOf(), name: `${CANARY} 一`, nameKana: "かなりあ はじめ" };
      return (headers) => operator.put("/api/auth/profile", body, { headers });
    },
    "one's own picture": async () => {
      const body = { image: await photo(200) };
      return (headers) => operator.put("/api/auth/avatar", body, { headers });
    },
    "no picture": async () => (headers) => operator.delete("/api/auth/avatar", { headers }),
    "the end of a session": async () => {
      const id = await otherSession();
      return (headers) => operator.delete(`/api/auth/sessions/${id}`, { headers });
    },
  };

  it.each(Object.keys(ASKS))("is answered the very same bytes, one after the other: %s", async (what) => {
    const ask = await ASKS[what]?.();
    if (!ask) throw new Error(what);
    const headers = { "idempotency-key": newKey() };
    const first = await ask(headers);
    expect(first.status).toBeLessThan(300);
    const auditLines = async () => (await api.owner.query("SELECT count(*) AS n FROM audit_logs")).rows;
    const lines = await auditLines();
    expect(bytesOf(await ask(headers))).toEqual(bytesOf(first));
    expect(bytesOf(await ask(headers))).toEqual(bytesOf(first));
    expect(await auditLines()).toEqual(lines);
  });

  it.each(["a case", "an account", "one's own picture"])(
    "is done once and answered alike for twenty at the same moment: %s",
    async (what) => {
      const ask = await ASKS[what]?.();
      if (!ask) throw new Error(what);
      const headers = { "idempotency-key": newKey() };
      const answers = await Promise.all(Array.from({ length: 20 }, () => ask(headers)));
      expect(new Set(answers.map((answer) => JSON.stringify(bytesOf(answer)))).size).toBe(1);
      expect(answers[0]?.status).toBeLessThan(300);
    },
  );

  it("touches nothing again: an old picture does not come back over a newer one", async () => {
    const stored = () => api.running.services.files.read(`profiles/${person.id}/avatar.jpg`, 1_000_000);
    const put = async (red: number, key: string) =>
      operator.put("/api/auth/avatar", { image: await photo(red) }, { headers: { "idempotency-key": key } });
    const old = newKey();
    await put(10, old);
    await put(250, newKey());
    const newer = await stored();
    expect((await put(10, old)).status).toBe(200);
    expect((await stored()).equals(newer)).toBe(true);
  });

  it("is refused the same way again, where the refusal came after something was committed", async () => {
    const headers = { "idempotency-key": newKey() };
    const body = { version: 999, name: "遅れて", nameKana: "おくれて" };
    const ask = () => operator.put("/api/auth/profile", body, { headers });
    const first = await ask();
    expect(first).toMatchObject({ status: 409, error: { details: { reason: "version" } } });
    expect(bytesOf(await ask())).toEqual(bytesOf(first));
  });

  it("is not done again where its process died before the answer was kept, and says where to look", async () => {
    const headers = { "idempotency-key": newKey() };
    const body = await filed();
    const ask = () => operator.post("/api/operator/cases", body, { headers });
    await ask();
    await asSystem("UPDATE idempotency_keys SET answer = NULL WHERE key = $1", [headers["idempotency-key"]]);
    const again = await ask();
    expect(again).toMatchObject({ status: 409, error: { details: { reason: "idempotency" } } });
    expect(again.error.message).toContain("すでに受け付けています");
    expect(again.headers.get("retry-after")).toBe("5");
    const { rows } = await api.owner.query("SELECT 1 FROM cases WHERE customer_id = $1", [body.customerId]);
    expect(rows).toHaveLength(1);
  });

  it("is done anew after a day, also before the job has passed", async () => {
    const headers = { "idempotency-key": newKey() };
    const body = await filed();
    const ask = () => operator.post("/api/operator/cases", body, { headers });
    const first = await ask();
    await asSystem(
      "UPDATE idempotency_keys SET created_at = created_at - interval '25 hours' WHERE key = $1",
      [headers["idempotency-key"]],
    );
    const anew = await ask();
    expect(anew.status).toBe(201);
    expect(anew.text).not.toBe(first.text);
  });

  it("leaves nothing in clear behind, and nothing at all after a day", async () => {
    const rows = await asSystem("SELECT to_jsonb(k)::text AS row, answer FROM idempotency_keys k", []);
    expect(rows.length).toBeGreaterThan(0);
    for (const { row, answer } of rows as { row: string; answer: Buffer | null }[]) {
      for (const clear of [CANARY, person.email, "草取り", "success"]) {
        expect(row).not.toContain(clear);
        expect(answer?.includes(clear)).not.toBe(true);
      }
    }
    await asSystem("UPDATE idempotency_keys SET created_at = created_at - interval '25 hours'", []);
    await forgetKeptAnswers(api.running.services.db);
    expect(await asSystem("SELECT 1 FROM idempotency_keys", [])).toEqual([]);
  });

  const asSystem = (sql: string, values: unknown[]) =>
    api.running.services.db.write(SCOPE, (tx) => tx.query(rawSql(sql), values));
});
