import { tokyoDate } from "@magokoro/domain/date/tokyo-date";
import {
  buildCase,
  buildConcierge,
  buildCustomer,
  buildPartner,
  buildReport,
  buildUser,
  type TestUser,
} from "./testing/builders";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient, type TestAnswer } from "./testing/test-client";

const HOUR = 3_600_000;
let api: TestApi;
let partnerId: number;
let store: TestClient;
let storeUser: TestUser;
let admin: TestClient;

async function aStore(): Promise<{ partnerId: number; user: TestUser; client: TestClient }> {
  const id = await buildPartner(api.owner);
  const user = await buildUser(api.owner, "partner", { partnerId: id });
  return { partnerId: id, user, client: await TestClient.signedIn(api, "partner", user) };
}

/** What an answer holds, as the test reads it. */
const read = async <T>(answer: Promise<TestAnswer>): Promise<T> => (await answer).data;

const row = async (sql: string, values: unknown[] = []) => (await api.owner.query(sql, values)).rows[0];
const customerOf = (store: number) => buildCustomer(api.owner, { partner_id: store });

async function visit(
  conciergeIds: number[],
  values: Record<string, unknown> = {},
  at = Date.now() + 48 * HOUR,
): Promise<number> {
  return buildCase(api.owner, {
    created_by: storeUser.id,
    customer_id: await customerOf(partnerId),
    partner_id: partnerId,
    status: "assigned",
    assignee_ids: conciergeIds,
    primary_concierge_id: conciergeIds[0] ?? null,
    visit_start: new Date(at),
    visit_end: new Date(at + HOUR),
    ...values,
  });
}

const assigned = (id: number) =>
  row("SELECT assignee_ids AS ids, primary_concierge_id AS primary, version FROM cases WHERE id = $1", [id]);

beforeAll(async () => {
  api = await startTestApi();
  ({ partnerId, client: store, user: storeUser } = await aStore());
  admin = await (await TestClient.signedIn(api, "admin", await buildUser(api.owner, "admin"))).steppedUp();
});
afterAll(() => api.stop());

describe("a concierge's record", () => {
  const FORM = { name: "佐藤 花", kana: "さとう はな", email: "hana@example.jp" };

  it("says at its field what is wrong, and keeps nothing", async () => {
    const hours = [
      { weekday: 1, from: "9", to: "12" },
      { weekday: 1, from: "11:00", to: "13:00" },
      { weekday: 2, from: "18:00", to: "9:00" },
    ];
    const { status, error } = await store.post("/api/partner/concierges", {
      ...FORM,
      name: "",
      birthDate: "昭和64年2月1日",
      workingHours: hours,
    });
    expect(status).toBe(400);
    expect(error.details).toEqual({
      name: "入力してください。",
      birthDate: "昭和は64年1月7日までです。",
      "workingHours.1.to": "同じ曜日の別の時間帯と重なっています。",
      "workingHours.2.to": "終了は、開始より後の時刻にしてください。",
    });
  });

  it("has a mail of its own, in its store and among all accounts, also when two come at once", async () => {
    const twice = await Promise.all([1, 2].map(() => store.post("/api/partner/concierges", FORM)));
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 400]);
    const refused = twice.find(({ status }) => status === 400);
    expect(refused?.error.details).toEqual({
      email: "このメールアドレスは、ほかのコンシェルジュに登録されています。",
    });
    const { email } = await buildUser(api.owner, "operator");
    const { error } = await store.post("/api/partner/concierges", { ...FORM, email: email.toUpperCase() });
    expect(error.details).toEqual({
      email: "このメールアドレスは、すでにほかの方のアカウントで使われています。",
    });
  });

  it("of two editors shows the second what the first has written", async () => {
    const id = await buildConcierge(api.owner, partnerId);
    const path = `/api/partner/concierges/${id}`;
    await store.put(path, { notes: "一人目", version: 1 });
    const { status, error } = await store.put(path, { notes: "二人目", version: 1 });
    expect([status, error.details]).toMatchObject([
      409,
      { reason: "version", current: { notes: "一人目", version: 2 } },
    ]);
  });

  it("is nobody else's: another store, a concierge, an operator", async () => {
    const id = await buildConcierge(api.owner, partnerId, { notes: "店の覚え書き" });
    const other = await aStore();
    const paths = ["", "/days?from=2026-12-01", "/fits", "/open-visits"].map(
      (part) => `/api/partner/concierges/${id}${part}`,
    );
    for (const path of paths) expect([path, (await other.client.get(path)).status]).toEqual([path, 404]);
    const writes = await Promise.all([
      other.client.put(`/api/partner/concierges/${id}`, { notes: "よそから", version: 1 }),
      other.client.put(`/api/partner/concierges/${id}/days/${tokyoDate(new Date())}`, { hours: [] }),
      other.client.post(`/api/partner/concierges/${id}/deactivate`, { version: 1, visits: [] }),
      other.client.post(`/api/partner/concierges/${id}/activate`, { version: 1 }),
    ]);
    expect(writes.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect((await other.client.get("/api/partner/concierges")).data).toEqual([]);
    const colleague = await buildUser(api.owner, "concierge", { partnerId });
    const concierge = await TestClient.signedIn(api, "concierge", colleague);
    for (const path of ["/api/partner/concierges", ...paths])
      expect([path, (await concierge.get(path)).status]).toEqual([path, 403]);
    const names = await concierge.get("/api/concierge/colleagues");
    expect(names.text).not.toContain("覚え書き");
  });
});

describe("whom to send", () => {
  it("is warned of once: a day off, other hours, a customer who must not be gone to", async () => {
    const [id, other] = [
      await buildConcierge(api.owner, partnerId),
      await buildConcierge(api.owner, partnerId),
    ];
    const caseId = await visit([], { assignee_ids: [], primary_concierge_id: null });
    const { customer_id: customerId } = await row("SELECT customer_id FROM cases WHERE id = $1", [caseId]);
    const at = Date.parse("2027-01-06T10:00:00+09:00");
    await store.put(`/api/partner/concierges/${id}`, {
      workingHours: [{ weekday: 3, from: "13:00", to: "18:00" }],
      version: 1,
    });
    await store.put(`/api/partner/concierges/${other}/days/2027-01-06`, { hours: [], note: "通院" });
    await store.put(`/api/partner/concierges/${other}/fits/${customerId}`, { kind: "ng", note: "猫が苦手" });
    const body = {
      version: 1,
      primaryConciergeId: id,
      memberIds: [other],
      visitStart: new Date(at).toISOString(),
      visitEnd: new Date(at + HOUR).toISOString(),
    };
    const path = `/api/partner/cases/${caseId}/assign`;
    const first = await store.post(path, body);
    expect(first.status).toBe(409);
    const codes = ["ng_concierge", "off_day", "outside_hours"];
    expect(first.error.details).toMatchObject({
      reason: "warnings",
      warnings: expect.arrayContaining(codes.map((code): unknown => expect.objectContaining({ code }))),
    });
    expect(first.error.message).toContain("（猫が苦手）");
    expect(first.error.message).toContain("（通院）");
    expect((await assigned(caseId)).ids).toEqual([]);
    const offered = await read<{ id: number }[]>(
      store.get(`/api/partner/concierge-days?date=2027-01-06&customerId=${customerId}`),
    );
    expect(offered.find((one) => one.id === other)).toMatchObject({
      hours: [],
      dayNote: "通院",
      fit: "ng",
      fitNote: "猫が苦手",
    });
    expect((await store.post(path, { ...body, acknowledged: codes })).status).toBe(200);
    expect((await assigned(caseId)).ids).toEqual([id, other]);
    // What was read once is not asked again of those who go already.
    expect((await store.post(path, { ...body, version: 2 })).status).toBe(200);
  });

  it("is found among many by a search, familiar ones first, fifty at most", async () => {
    const big = await aStore();
    for (let index = 0; index < 55; index += 1)
      await buildConcierge(api.owner, big.partnerId, { name: `田中 ${index}`, kana: `たなか ${index}` });
    const familiar = await buildConcierge(api.owner, big.partnerId, { name: "和田 恵", kana: "わだ めぐみ" });
    const customerId = await customerOf(big.partnerId);
    await big.client.put(`/api/partner/concierges/${familiar}/fits/${customerId}`, { kind: "familiar" });
    const all = await read<{ id: number }[]>(
      big.client.get(`/api/partner/concierge-days?customerId=${customerId}`),
    );
    expect([all.length, all[0]?.id]).toEqual([50, familiar]);
    const found = await read<object[]>(
      big.client.get(`/api/partner/concierge-days?search=${encodeURIComponent("わだめぐ")}`),
    );
    expect(found).toMatchObject([{ id: familiar }]);
  });
});

describe("a single day", () => {
  it("is the same however often it is said, and shows what is booked then", async () => {
    const id = await buildConcierge(api.owner, partnerId);
    const at = Date.parse("2027-02-03T10:00:00+09:00");
    const caseId = await visit([id], {}, at);
    const path = `/api/partner/concierges/${id}/days/2027-02-03`;
    const answers = await Promise.all([1, 2, 3].map(() => store.put(path, { hours: [], note: "休み" })));
    for (const { status, data } of answers)
      expect([status, data]).toMatchObject([
        200,
        { exception: { hours: [], note: "休み" }, visits: [{ caseId }] },
      ]);
    // A note that is not said stays; one that is taken away is said so.
    const hours = [{ from: "09:00", to: "12:00" }];
    for (const [body, note] of [
      [{ hours }, "休み"],
      [{ hours, note: null }, null],
    ] as const)
      expect((await store.put(path, body)).data).toMatchObject({ exception: { hours, note } });
    for (let again = 0; again < 2; again += 1)
      expect((await store.delete(path)).data).toMatchObject({ exception: null });
  });

  it("long past or far off stays as it is", async () => {
    const id = await buildConcierge(api.owner, partnerId);
    for (const day of ["2020-01-01", "2099-01-01"]) {
      const { status, error } = await store.put(`/api/partner/concierges/${id}/days/${day}`, { hours: [] });
      expect([status, error.message]).toEqual([409, "勤務を変えられるのは、31日前から3年先までの日です。"]);
    }
    // A day that does not exist is a place that does not.
    const bad = await store.put(`/api/partner/concierges/${id}/days/2027-02-30`, { hours: [] });
    expect(bad.status).toBe(404);
  });
});

describe("whom a customer knows", () => {
  it("is kept of customers in the store's sight alone", async () => {
    const id = await buildConcierge(api.owner, partnerId);
    const stranger = await customerOf(await buildPartner(api.owner));
    const { status } = await store.put(`/api/partner/concierges/${id}/fits/${stranger}`, { kind: "ng" });
    expect(status).toBe(404);
    expect((await store.get(`/api/partner/customers/${stranger}/fits`)).status).toBe(404);
    const customerId = await customerOf(partnerId);
    const path = `/api/partner/concierges/${id}/fits/${customerId}`;
    await store.put(path, { kind: "ng", note: "秘密" });
    // What is not said of it stays.
    const changed = await store.put(path, { kind: "familiar" });
    expect(changed.data).toMatchObject([{ kind: "familiar", note: "秘密" }]);
    const concierge = await TestClient.signedIn(
      api,
      "concierge",
      await buildUser(api.owner, "concierge", { partnerId, conciergeId: id }),
    );
    expect((await concierge.get(`/api/partner/customers/${customerId}/fits`)).status).toBe(403);
  });
});

describe("going out of work", () => {
  const close = (id: number, visits: object[], more: object = {}) =>
    store.post(`/api/partner/concierges/${id}/deactivate`, { version: 1, visits, ...more });

  it("is not done by halves: one visit that cannot be handed over leaves all as it was", async () => {
    const [id, to] = [await buildConcierge(api.owner, partnerId), await buildConcierge(api.owner, partnerId)];
    const at = Date.now() + 90 * HOUR;
    const [free, taken] = [await visit([id], {}, at - 5 * HOUR), await visit([id], {}, at)];
    await visit([to], {}, at + HOUR / 2);
    const { status, error } = await close(id, [
      { caseId: free, version: 1, to },
      { caseId: taken, version: 1, to },
    ]);
    expect([status, error.details]).toMatchObject([409, { reason: "booked", conciergeId: to }]);
    expect(error.message).toMatch(/担当 \d+子さんは.*別の訪問が入っている/);
    expect((await assigned(free)).ids).toEqual([id]);
    expect(await row("SELECT status, version FROM concierges WHERE id = $1", [id])).toEqual({
      status: "active",
      version: 1,
    });
  });

  it("asks again with the present list where a visit came in between", async () => {
    const id = await buildConcierge(api.owner, partnerId);
    const known = await visit([id]);
    const added = await visit([id], {}, Date.now() + 72 * HOUR);
    const { status, error } = await close(id, [{ caseId: known, version: 1, to: null }]);
    expect([status, error.details]).toMatchObject([
      409,
      { reason: "visits", current: { ahead: [{ caseId: known }, { caseId: added }] } },
    ]);
    expect((await assigned(known)).ids).toEqual([id]);
  });

  it("warns of what speaks against each visit for whoever is to take it, and of nothing else", async () => {
    const [id, free, other] = [
      await buildConcierge(api.owner, partnerId),
      await buildConcierge(api.owner, partnerId),
      await buildConcierge(api.owner, partnerId),
    ];
    const at = (day: string) => Date.parse(`${day}T10:00:00+09:00`);
    const given = await visit([id], {}, at("2027-05-10"));
    const kept = await visit([id], {}, at("2027-05-11"));
    const off = await visit([id], {}, at("2027-05-12"));
    // Off on the days of the visits that the others take, and on that of the last.
    for (const [who, day] of [
      [free, "2027-05-12"],
      [other, "2027-05-10"],
      [other, "2027-05-12"],
    ] as const)
      await store.put(`/api/partner/concierges/${who}/days/${day}`, { hours: [] });
    const visits = [
      { caseId: kept, version: 1, to: null },
      { caseId: given, version: 1, to: free },
      { caseId: off, version: 1, to: other },
    ];
    const { error } = await close(id, visits);
    expect(error.details).toMatchObject({
      reason: "warnings",
      warnings: [
        {
          code: "off_day",
          message: expect.stringMatching(/^\S+ \d+子さんは、2027年5月12日[^。]*休みです。$/),
        },
      ],
    });
    expect((await close(id, visits, { acknowledged: ["off_day"] })).status).toBe(200);
    expect((await assigned(off)).ids).toEqual([other]);
  });

  it("waits for a visit that is under way", async () => {
    const id = await buildConcierge(api.owner, partnerId);
    const caseId = await visit([id], { status: "in_progress" });
    const { status, error } = await close(id, [{ caseId, version: 1, to: null }]);
    expect([status, error.message]).toEqual([409, expect.stringContaining("対応中です")]);
  });

  it("makes the one who is left the primary concierge, and mails nobody who leaves", async () => {
    const [id, member] = [
      await buildConcierge(api.owner, partnerId),
      await buildConcierge(api.owner, partnerId),
    ];
    const caseId = await visit([id, member]);
    expect((await close(id, [{ caseId, version: 1, to: null }])).status).toBe(200);
    expect(await assigned(caseId)).toMatchObject({ ids: [member], primary: member });
    const { rows } = await api.owner.query("SELECT template FROM mails WHERE case_id = $1", [caseId]);
    expect(rows).toEqual([]);
  });

  it("hands no two visits of one time to one person, nor one to another store's", async () => {
    const [id, to] = [await buildConcierge(api.owner, partnerId), await buildConcierge(api.owner, partnerId)];
    const at = Date.now() + 30 * HOUR;
    const [one, other] = [await visit([id], {}, at), await visit([id], {}, at + 2 * HOUR)];
    await api.owner.query("UPDATE cases SET visit_start = NULL, visit_end = NULL WHERE id = $1", [other]);
    const stranger = await buildConcierge(api.owner, await buildPartner(api.owner));
    const { error } = await close(id, [
      { caseId: one, version: 1, to },
      { caseId: other, version: 1, to: stranger },
    ]);
    expect(error.details).toEqual({ "visits.1.to": "このコンシェルジュは選べません。選び直してください。" });
    expect((await assigned(one)).ids).toEqual([id]);
  });

  it("is seen by the database too: nobody is booked who is not at work", async () => {
    const id = await buildConcierge(api.owner, partnerId, { status: "inactive" });
    const caseId = await visit([], { assignee_ids: [], primary_concierge_id: null });
    await expect(
      api.owner.query("UPDATE cases SET assignee_ids = ARRAY[$2::int] WHERE id = $1", [caseId, id]),
    ).rejects.toMatchObject({ constraint: "cases_assignees_at_work" });
  });

  it("ends what they could do: no booking and no sign-in afterwards, whoever was faster", async () => {
    for (let round = 0; round < 5; round += 1) {
      const conciergeId = await buildConcierge(api.owner, partnerId);
      const user = await buildUser(api.owner, "concierge", { partnerId, conciergeId });
      const concierge = await TestClient.signedIn(api, "concierge", user);
      const caseId = await visit([], { assignee_ids: [], primary_concierge_id: null });
      const [closed, booked] = await Promise.all([
        close(conciergeId, []),
        store.post(`/api/partner/cases/${caseId}/assign`, { version: 1, primaryConciergeId: conciergeId }),
      ]);
      const { ids } = await assigned(caseId);
      expect([closed.status, booked.status, ids]).toEqual(
        closed.status === 200 ? [200, expect.any(Number), []] : [409, 200, [conciergeId]],
      );
      if (closed.status === 200) expect((await concierge.get("/api/concierge/dashboard")).status).toBe(401);
    }
  });
});

describe("going to another store", () => {
  async function leaver() {
    const from = await aStore();
    const conciergeId = await buildConcierge(api.owner, from.partnerId, {
      name: "旧姓 花子",
      notes: "前の店の覚え書き",
    });
    const user = await buildUser(api.owner, "concierge", { partnerId: from.partnerId, conciergeId });
    const customerId = await customerOf(from.partnerId);
    const start = new Date();
    const caseId = await buildCase(api.owner, {
      created_by: from.user.id,
      customer_id: customerId,
      partner_id: from.partnerId,
      status: "reported",
      report_approved: true,
      assignee_ids: [conciergeId],
      primary_concierge_id: conciergeId,
      visit_start: start,
      visit_end: new Date(start.getTime() + HOUR),
    });
    const reportId = await buildReport(api.owner, {
      case_id: caseId,
      customer_id: customerId,
      partner_id: from.partnerId,
      reporter_id: conciergeId,
      primary_concierge_id: conciergeId,
      status: "approved",
      fee: 10_000,
      primary_rate_bp: 2_000,
      performer_rate_bp: 4_000,
      submitted_at: start,
    });
    await from.client.put(`/api/partner/concierges/${conciergeId}/fits/${customerId}`, { kind: "familiar" });
    await from.client.put(`/api/partner/concierges/${conciergeId}/days/${tokyoDate(start)}`, {
      hours: [],
      note: "私用",
    });
    return { from, to: await aStore(), conciergeId, user, caseId, reportId };
  }
  const move = (id: number, partnerId: number, version = 1) =>
    admin.post(`/api/admin/concierges/${id}/move`, { version, partnerId });

  it("leaves visits, reports, pay and the numbers of the month where they were", async () => {
    const { from, to, conciergeId, user, caseId, reportId } = await leaver();
    const before = await TestClient.signedIn(api, "concierge", user);
    expect((await move(conciergeId, to.partnerId)).status).toBe(200);
    expect((await before.get("/api/concierge/dashboard")).status).toBe(401);

    // The old store: as it was, by the name it knew.
    const kept = await from.client.get(`/api/partner/reports/${reportId}`);
    expect(kept.data).toMatchObject({
      reporter: { id: conciergeId, name: "旧姓 花子" },
      money: { pays: [{ conciergeId, name: "旧姓 花子", total: 6_000 }] },
    });
    expect((await from.client.get("/api/partner/reports")).data).toMatchObject([
      { reporterName: "旧姓 花子" },
    ]);
    expect((await from.client.get(`/api/partner/cases/${caseId}`)).data).toMatchObject({
      assignees: [{ name: "旧姓 花子" }],
    });
    expect((await from.client.get("/api/partner/former-concierges")).data).toMatchObject([
      { conciergeId, name: "旧姓 花子", visits: 1, pay: 6_000 },
    ]);
    expect((await from.client.get("/api/partner/dashboard")).data).toMatchObject({
      month: { visits: 1, revenue: 10_000 },
    });
    expect((await from.client.get(`/api/partner/concierges/${conciergeId}`)).status).toBe(404);

    // The new store: the person, and nothing of what they did or what was noted about them.
    const there = await to.client.get(`/api/partner/concierges/${conciergeId}`);
    expect(there.data).toMatchObject({ name: "旧姓 花子", notes: null, nextVisits: [] });
    const { months } = await read<{ months: { visits: number; pay: number }[] }>(
      to.client.get(`/api/partner/concierges/${conciergeId}`),
    );
    expect(months.every(({ visits, pay }) => visits + pay === 0)).toBe(true);
    expect((await to.client.get("/api/partner/reports")).data).toEqual([]);
    expect((await to.client.get(`/api/partner/cases/${caseId}`)).status).toBe(404);
    expect((await to.client.get(`/api/partner/concierges/${conciergeId}/fits`)).data).toEqual([]);
    const behind = "SELECT count(*)::int AS count FROM concierge_fits WHERE concierge_id = $1";
    expect(await row(behind, [conciergeId])).toEqual({ count: 0 });
    const week = await to.client.get(
      `/api/partner/concierges/${conciergeId}/days?from=${tokyoDate(new Date())}`,
    );
    expect(week.data[0]).toMatchObject({ exception: null, visits: [] });

    // The person: in the new store, with their own past.
    const after = await TestClient.signedIn(api, "concierge", { ...user, partnerId: to.partnerId });
    expect((await after.get(`/api/concierge/reports/${reportId}`)).data).toMatchObject({
      ownPay: { total: 6_000 },
    });
    expect((await after.get("/api/concierge/dashboard")).data).toMatchObject({
      month: { visits: 1, pay: 6_000 },
    });
  });

  it("waits until everything of the old store is closed, and says what is not", async () => {
    const { from, to, conciergeId } = await leaver();
    const open = {
      created_by: from.user.id,
      partner_id: from.partnerId,
      assignee_ids: [conciergeId],
      primary_concierge_id: conciergeId,
    };
    const ids: number[] = [];
    for (const status of ["assigned", "completed", "reported"])
      ids.push(
        await buildCase(api.owner, { ...open, status, customer_id: await customerOf(from.partnerId) }),
      );
    const { status, error } = await move(conciergeId, to.partnerId);
    expect([status, error.details]).toMatchObject([409, { reason: "visits" }]);
    expect(error.message).toContain("予定の訪問1件、未報告の訪問1件、承認待ちの報告1件");
    await api.owner.query("UPDATE cases SET status = 'cancelled' WHERE id = ANY ($1)", [ids]);
    expect((await move(conciergeId, to.partnerId)).status).toBe(200);
    // Back again: no longer somebody who left.
    expect((await move(conciergeId, from.partnerId, 2)).status).toBe(200);
    expect((await from.client.get("/api/partner/former-concierges")).data).toEqual([]);
  });

  it("is refused for a store that is none, closed, or theirs already, and without a fresh proof", async () => {
    const { from, conciergeId } = await leaver();
    const closed = await buildPartner(api.owner, { status: "inactive" });
    for (const partnerId of [from.partnerId, closed, 999_999])
      expect((await move(conciergeId, partnerId)).error.details).toHaveProperty("partnerId");
    const unproved = await TestClient.signedIn(api, "admin", await buildUser(api.owner, "admin"));
    const refused = await unproved.post(`/api/admin/concierges/${conciergeId}/move`, {
      version: 1,
      partnerId: closed,
    });
    expect([refused.status, refused.error.details]).toMatchObject([403, { reason: "step_up" }]);
  });
});
