import { buildCustomer, buildUser, type TestUser } from "./testing/builders";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

describe("bad input", () => {
  let api: TestApi;
  let operator: TestClient;
  let customerId: number;
  let user: TestUser;

  beforeAll(async () => {
    api = await startTestApi();
    user = await buildUser(api.owner, "operator");
    operator = await TestClient.signedIn(api, "operator", user);
    customerId = await buildCustomer(api.owner);
  });
  afterAll(() => api.stop());

  const filed = () => ({ action: "submit", customerId, title: "草取り", requestDetail: "玄関先の草取り" });
  const countCases = async () => (await api.owner.query("SELECT count(*)::int AS n FROM cases")).rows[0]?.n;

  it.each([
    ["an unknown field", { surprise: 1 }, "surprise"],
    ["a wrong type", { title: 5 }, "title"],
    ["a day that does not exist", { requestedDate: "2026-02-30" }, "requestedDate"],
    ["100,000 characters", { requestDetail: "あ".repeat(100_000) }, "requestDetail"],
    ["U+0000", { title: "a\u0000b" }, "title"],
    ["a customer of nobody", { customerId: 999_999 }, "customerId"],
    ["a negative price", { estimatedPrice: -1 }, "estimatedPrice"],
    ["an id beyond all ids", { customerId: 99_999_999_999 }, "customerId"],
  ])("%s is 400 on its field, in Japanese, and changes nothing", async (_what, wrong, field) => {
    const before = await countCases();
    const { status, error } = await operator.post("/api/operator/cases", { ...filed(), ...wrong });
    expect([status, error.code]).toEqual([400, "VALIDATION_ERROR"]);
    expect(error.details).toEqual({ [field]: expect.stringMatching(/。$/) });
    expect(await countCases()).toBe(before);
  });

  it("names every missing field of a filed case at once", async () => {
    const { error } = await operator.post("/api/operator/cases", { action: "submit" });
    expect(error.details).toEqual({
      customerId: "お客様を選んでください。",
      title: "件名を入力してください。",
      requestDetail: "取次内容を入力してください。",
    });
  });

  it.each([
    ["broken JSON", { rawBody: '{"title":' }, 400],
    [
      "another content type",
      { rawBody: "a=1", headers: { "content-type": "application/x-www-form-urlencoded" } },
      415,
    ],
    ["a compressed body", { rawBody: "{}", headers: { "content-encoding": "gzip" } }, 415],
    ["a body over 1 MB", { rawBody: JSON.stringify({ title: "x".repeat(1_100_000) }) }, 413],
    ["a __proto__ key", { rawBody: '{"__proto__":{"action":"submit"}}' }, 400],
  ])("%s is refused with a sentence", async (_what, request, status) => {
    const answer = await operator.send("POST", "/api/operator/cases", request);
    expect(answer.status).toBe(status);
    expect(answer.error.message).toMatch(/。|）。?$/);
  });

  it("answers a stale version with 409 and the current row", async () => {
    const created = await operator.post("/api/operator/cases", { ...filed(), action: "draft" });
    const { id } = created.data as { id: number };
    await operator.put(`/api/operator/cases/${id}`, { version: 1, title: "窓ふき" });
    const late = await operator.put(`/api/operator/cases/${id}`, { version: 1, title: "掃除" });
    expect(late).toMatchObject({
      status: 409,
      error: { code: "CONFLICT", details: { reason: "version", current: { title: "窓ふき", version: 2 } } },
    });
  });

  it("files one case for 20 parallel requests with one key, and refuses the key with another body", async () => {
    const before = await countCases();
    const headers = { "idempotency-key": "one-intention-0001" };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => operator.post("/api/operator/cases", filed(), { headers })),
    );
    expect(
      new Set(answers.map((answer) => `${answer.status} ${(answer.data as { id: number }).id}`)).size,
    ).toBe(1);
    expect(await countCases()).toBe(before + 1);
    const other = await operator.post("/api/operator/cases", { ...filed(), title: "別の件" }, { headers });
    expect(other).toMatchObject({ status: 409, error: { details: { reason: "idempotency" } } });
  });

  it("refuses an action the status does not allow, saying the status in words", async () => {
    const created = await operator.post("/api/operator/cases", filed());
    const { id, version } = created.data as { id: number; version: number };
    const { status, error } = await operator.post(`/api/operator/cases/${id}/resend`, { version });
    expect([status, error.code]).toEqual([409, "CONFLICT"]);
    const again = await operator.post(`/api/operator/cases/${id}/submit`, { version });
    expect(again.error.message).toContain("店舗未決定");
  });

  it.each(["change-store", "set-visit-time", "put_back", "Cancel%00"])(
    "knows no move by the name %s, and says so",
    async (name) => {
      const created = await operator.post("/api/operator/cases", filed());
      const { id, version } = created.data as { id: number; version: number };
      const { status, error } = await operator.post(`/api/operator/cases/${id}/${name}`, { version });
      expect([status, error]).toEqual([404, { code: "NOT_FOUND", message: "このURLには何もありません。" }]);
      expect((await operator.get(`/api/operator/cases/${id}`)).data).toMatchObject({ version });
    },
  );

  it("refuses a photo that is no photo", async () => {
    const helper = await TestClient.signedIn(api, "concierge", await buildUser(api.owner, "concierge"));
    const bytes = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>");
    const created = await helper.post("/api/concierge/uploads", {
      purpose: "report_photo",
      fileName: "a.jpg",
      contentType: "image/jpeg",
      byteSize: bytes.length,
    });
    const { url, headers, fileId } = created.data as {
      url: string;
      headers: Record<string, string>;
      fileId: number;
    };
    await fetch(api.url + url, { method: "PUT", headers, body: new Uint8Array(bytes) });
    const done = await helper.post(`/api/concierge/uploads/${fileId}/complete`);
    expect(done).toMatchObject({
      status: 400,
      error: { code: "VALIDATION_ERROR", message: expect.stringContaining("写真") },
    });
  });
});
