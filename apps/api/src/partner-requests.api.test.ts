import type { RequestDetail } from "@magokoro/contract/partners/request-response";
import { createFixedClock } from "./platform/clock/clock";
import { buildRequest } from "./testing/build-request";
import { buildConcierge, buildPartner, buildUser } from "./testing/builders";
import { newestMailTo } from "./testing/sign-in";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient, type TestAnswer } from "./testing/test-client";

const NOW = new Date("2026-12-01T03:00:00Z");
const ASK = "/api/partner/requests";

describe("what a store asks headquarters for", () => {
  const clock = createFixedClock(NOW);
  let api: TestApi;
  let partnerId: number;
  let store: TestClient;
  let otherStore: TestClient;
  let admins: [TestClient, TestClient];

  beforeAll(async () => {
    api = await startTestApi({ clock, environment: { USER_REQUESTS_PER_MINUTE: "100000" } });
    admins = [await anAdmin(), await anAdmin()];
    otherStore = await storeOf(await buildPartner(api.owner));
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    clock.moveTo(NOW);
    partnerId = await buildPartner(api.owner);
    store = await storeOf(partnerId);
  });

  const anAdmin = async () =>
    (await TestClient.signedIn(api, "admin", await buildUser(api.owner, "admin"))).steppedUp();
  const storeOf = async (id: number) =>
    TestClient.signedIn(api, "partner", await buildUser(api.owner, "partner", { partnerId: id }));
  const requestOf = (answer: TestAnswer) => answer.data as RequestDetail;
  const grant = (id: number, admin = admins[0], version = 1) =>
    admin.post(`/api/admin/requests/${id}/grant`, { version });
  const rows = async (sql: string, values: unknown[] = []) => (await api.owner.query(sql, values)).rows;
  const ofPartner = async (columns: string, id = partnerId) =>
    (await rows(`SELECT ${columns} FROM partners WHERE id = $1`, [id]))[0];
  const statusOf = async (id: number) =>
    (await rows("SELECT status FROM partner_requests WHERE id = $1", [id]))[0].status;

  it.each([
    ["no kind", {}, "kind", "依頼の種類を選んでください。"],
    ["an unknown kind", { kind: "name", wish: {} }, "kind", "依頼の種類を選んでください。"],
    ["a code with signs", { kind: "code", wish: { code: "店-1!" } }, "wish.code", "加盟店コードは"],
    [
      "an end before the beginning",
      { kind: "contract", wish: { contractFrom: "2027-04-01", contractTo: "2027-03-31" } },
      "wish.contractTo",
      "終了",
    ],
    [
      "101 %",
      { kind: "rates", wish: { validFrom: "2027-01-01", primaryRateBp: "101", performerRateBp: "0" } },
      "wish.primaryRateBp",
      "100",
    ],
    [
      "more than all there is",
      { kind: "rates", wish: { validFrom: "2027-01-01", primaryRateBp: "60", performerRateBp: "41" } },
      "wish.performerRateBp",
      "100",
    ],
    [
      "today",
      { kind: "rates", wish: { validFrom: "2026-12-01", primaryRateBp: "20", performerRateBp: "40" } },
      "wish.validFrom",
      "明日",
    ],
    [
      "no prefecture of Japan",
      { kind: "areas", wish: { areas: [{ prefecture: "江戸", city: null }] } },
      "wish.areas.0.prefecture",
      "都道府県",
    ],
    ["no areas at all", { kind: "areas", wish: { areas: [] } }, "wish.areas", "1つ以上"],
    [
      "what is so already",
      { kind: "areas", wish: { areas: [{ prefecture: "東京都", city: null }] } },
      "wish.areas",
      "同じ",
    ],
    ["nobody", { kind: "account", conciergeId: 2_000_000 }, "conciergeId", "選べません"],
  ])("refuses %s at its field", async (_, body, field, sentence) => {
    const { status, error } = await store.post(ASK, body);
    expect([status, error.code]).toEqual([400, "VALIDATION_ERROR"]);
    expect((error.details as Record<string, string>)[field]).toContain(sentence);
  });

  it("asks for one thing of a kind at a time, however it is tapped", async () => {
    const body = { kind: "code", wish: { code: "ｐ-77" }, message: null };
    const key = { headers: { "idempotency-key": "11111111-1111-4111-8111-111111111111" } };
    const [first, again] = [await store.post(ASK, body, key), await store.post(ASK, body, key)];
    expect([first.status, again.text]).toEqual([201, first.text]);
    expect(requestOf(first).change).toMatchObject({ wish: { code: "P-77" } });
    const both = await Promise.all([store.post(ASK, body), store.post(ASK, body)]);
    for (const { status, error } of both)
      expect([status, error.message]).toEqual([409, expect.stringContaining("すでに本部へ依頼しています")]);
    expect(await rows("SELECT 1 FROM partner_requests WHERE partner_id = $1", [partnerId])).toHaveLength(1);
  });

  it("is nobody else's to see, take back or answer", async () => {
    const id = await buildRequest(api.owner, partnerId);
    expect((await otherStore.get(`${ASK}/${id}`)).status).toBe(404);
    expect((await otherStore.post(`${ASK}/${id}/withdraw`, { version: 1 })).status).toBe(404);
    expect((await store.post(`/api/admin/requests/${id}/grant`, { version: 1 })).status).toBe(403);
    const unproved = await TestClient.signedIn(api, "admin", await buildUser(api.owner, "admin"));
    const refused = await unproved.post(`/api/admin/requests/${id}/grant`, { version: 1 });
    expect(refused.error.details).toMatchObject({ reason: "step_up" });
    expect(await statusOf(id)).toBe("open");
  });

  it("is carried out with the answer: code, contract, rates, areas", async () => {
    const wishes = [
      ["code", { code: "P-2001" }],
      ["contract", { contractFrom: "2027-04-01", contractTo: null }],
      ["rates", { validFrom: "2027-01-01", primaryRateBp: 1500, performerRateBp: 4500 }],
      ["areas", { areas: [{ prefecture: "東京都", city: "府中市" }] }],
    ] as const;
    for (const [kind, wish] of wishes) {
      const asked = requestOf(await store.post(ASK, { kind, wish, message: null }));
      const granted = requestOf(await grant(asked.id));
      expect([granted.status, granted.can]).toEqual(["granted", []]);
    }
    expect(await ofPartner("code, contract_from::text AS from, contract_to AS to")).toEqual({
      ...{ code: "P-2001", from: "2027-04-01", to: null },
    });
    expect(
      await rows(
        "SELECT valid_from::text AS from, primary_rate_bp AS p, performer_rate_bp AS q FROM partner_rates WHERE partner_id = $1",
        [partnerId],
      ),
    ).toEqual([{ from: "2027-01-01", p: 1500, q: 4500 }]);
    expect(
      await rows("SELECT prefecture, city FROM partner_service_areas WHERE partner_id = $1", [partnerId]),
    ).toEqual([{ prefecture: "東京都", city: "府中市" }]);
    const { email } = await ofPartner("email");
    const mail = await newestMailTo(api, email);
    expect([mail?.subject, mail?.text]).toEqual([
      "【まごころサポート】本部へのご依頼が承認されました",
      expect.stringContaining("/partner/store"),
    ]);
  });

  it("stays open where it has become impossible: a code that is taken, a day that has come", async () => {
    const taken = await buildPartner(api.owner, { code: "P-TAKEN" });
    const code = await buildRequest(api.owner, partnerId, { kind: "code", wish: { code: "P-TAKEN" } });
    const refused = await grant(code);
    expect([refused.status, refused.error.message]).toEqual([409, expect.stringContaining("P-TAKEN")]);
    const wish = { validFrom: "2027-01-01", primaryRateBp: 1500, performerRateBp: 4500 };
    const rates = await buildRequest(api.owner, partnerId, { kind: "rates", wish });
    clock.moveTo(new Date("2027-01-01T00:00:00+09:00"));
    expect((await grant(rates, await anAdmin())).status).toBe(409);
    expect([await statusOf(code), await statusOf(rates)]).toEqual(["open", "open"]);
    expect(await rows("SELECT 1 FROM partner_rates WHERE partner_id = $1", [partnerId])).toEqual([]);
    const { email } = await ofPartner("email");
    expect(await rows("SELECT 1 FROM mails WHERE to_address = $1", [email])).toEqual([]);
    expect(await ofPartner("code", taken)).toEqual({ code: "P-TAKEN" });
  });

  it("is answered once, by whoever comes first; the other is told who that was", async () => {
    const id = await buildRequest(api.owner, partnerId);
    const answers = await Promise.all([
      grant(id, admins[0]),
      admins[1].post(`/api/admin/requests/${id}/decline`, { version: 1, reason: "別の店舗の区域です。" }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.error.message).toContain("試験 adminさんがすでに回答しています");
    expect(lost?.error.details).toMatchObject({ reason: "version", current: { id } });
    const late = await store.post(`${ASK}/${id}/withdraw`, { version: 2 });
    expect(late.status).toBe(409);
    const told = await rows("SELECT 1 FROM mails WHERE payload ->> 'requestId' = $1", [String(id)]);
    expect(told).toHaveLength(1);
  });

  it("that is declined says why, in the store's own list", async () => {
    const id = await buildRequest(api.owner, partnerId);
    const reason = "別の店舗の区域です。";
    await admins[1].post(`/api/admin/requests/${id}/decline`, { version: 1, reason });
    const { data } = await store.get(`${ASK}?status=declined`);
    expect(data).toMatchObject([{ id, status: "declined", answer: reason }]);
  });

  describe("an account", () => {
    const accountOf = async (conciergeId: number) =>
      (await rows("SELECT email, partner_id FROM users WHERE concierge_id = $1", [conciergeId]))[0];
    const issue = async (client: TestClient, conciergeId: number) =>
      (await client.steppedUp()).post(`/api/partner/concierges/${conciergeId}/issue-account`);

    it("is issued by granting it, with the mail of its first password", async () => {
      const conciergeId = await buildConcierge(api.owner, partnerId);
      const { id, concierge } = requestOf(await store.post(ASK, { kind: "account", conciergeId }));
      expect(concierge?.id).toBe(conciergeId);
      expect((await grant(id)).status).toBe(200);
      const account = await accountOf(conciergeId);
      expect(account.partner_id).toBe(partnerId);
      expect((await newestMailTo(api, account.email))?.subject).toContain("アカウントのご案内");
      const again = await store.post(ASK, { kind: "account", conciergeId });
      expect((again.error.details as Record<string, string>)["conciergeId"]).toContain("すでにアカウント");
    });

    it.each([
      ["who has left", "UPDATE concierges SET status = 'inactive' WHERE id = $1", "在籍していない"],
      [
        "whose address somebody signs in with",
        `INSERT INTO users (email, password_hash, name, name_kana, user_type)
         SELECT email, '-', '別人', 'べつじん', 'operator' FROM concierges WHERE id = $1`,
        "すでに使われています",
      ],
      ["without an address", "UPDATE concierges SET email = 'なし' WHERE id = $1", "メールアドレスを確認"],
    ])("is refused to a concierge %s, and stays asked for", async (_, change, sentence) => {
      const conciergeId = await buildConcierge(api.owner, partnerId);
      const { id } = requestOf(await store.post(ASK, { kind: "account", conciergeId }));
      await api.owner.query(change, [conciergeId]);
      const { status, error } = await grant(id);
      expect([status, error.message]).toEqual([409, expect.stringContaining(sentence)]);
      expect([await statusOf(id), await accountOf(conciergeId)]).toEqual(["open", undefined]);
    });

    it("is issued by a store that may, for its own concierges alone, and with a fresh proof", async () => {
      const conciergeId = await buildConcierge(api.owner, partnerId);
      expect((await issue(store, conciergeId)).error).toMatchObject({
        ...{ code: "FORBIDDEN", message: expect.stringContaining("本部へ発行を依頼") },
      });
      await api.owner.query("UPDATE partners SET may_issue_accounts = true");
      const unproved = await store.post(`/api/partner/concierges/${conciergeId}/issue-account`);
      expect(unproved.error.details).toMatchObject({ reason: "step_up" });
      expect((await issue(otherStore, conciergeId)).status).toBe(404);
      const both = await Promise.all([issue(store, conciergeId), issue(store, conciergeId)]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect((await accountOf(conciergeId)).partner_id).toBe(partnerId);
    });

    it("is in nobody's way: two concierges of one store may be asked for", async () => {
      const two = [await buildConcierge(api.owner, partnerId), await buildConcierge(api.owner, partnerId)];
      for (const conciergeId of two)
        expect((await store.post(ASK, { kind: "account", conciergeId })).status).toBe(201);
    });
  });
});
