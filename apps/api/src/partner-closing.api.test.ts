import type { OpenWork } from "@magokoro/contract/partners/closing-endpoints";
import { buildRequest } from "./testing/build-request";
import {
  buildCase,
  buildConcierge,
  buildCustomer,
  buildPartner,
  buildReport,
  buildUser,
  type TestUser,
} from "./testing/builders";
import { refreshWith, signInDevice, tryLogin } from "./testing/sign-in";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

interface Store {
  id: number;
  conciergeId: number;
  user: TestUser;
  client: TestClient;
}

const CLOSED = "所属の加盟店が利用停止中のため";

// Many in turn, on a machine that does other work besides.
jest.setTimeout(60_000);

describe("a store is closed", () => {
  let api: TestApi;
  let admin: TestClient;
  let operator: TestClient;
  let operatorId: number;
  let store: Store;
  let hour = 0;

  beforeAll(async () => {
    api = await startTestApi({ environment: { USER_REQUESTS_PER_MINUTE: "100000" } });
    admin = await (await TestClient.signedIn(api, "admin", await buildUser(api.owner, "admin"))).steppedUp();
    const user = await buildUser(api.owner, "operator");
    [operator, operatorId] = [await TestClient.signedIn(api, "operator", user), user.id];
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    store = await buildStore();
  });

  async function buildStore(): Promise<Store> {
    const id = await buildPartner(api.owner);
    const conciergeId = await buildConcierge(api.owner, id);
    const user = await buildUser(api.owner, "partner", { partnerId: id });
    return { id, conciergeId, user, client: await TestClient.signedIn(api, "partner", user) };
  }

  const rows = async (sql: string, values: unknown[] = []) => (await api.owner.query(sql, values)).rows;
  const statusOf = async (id: number) =>
    (await rows("SELECT status FROM partners WHERE id = $1", [id]))[0].status;
  const ofCase = async (id: number) =>
    (await rows("SELECT status, partner_id AS store, assignee_ids AS who FROM cases WHERE id = $1", [id]))[0];
  const visit = () => {
    const start = Date.parse("2027-03-01T00:00:00Z") + (hour += 1) * 3_600_000;
    return { visit_start: new Date(start), visit_end: new Date(start + 3_600_000) };
  };
  async function aCase(status: string, values: Record<string, unknown> = {}): Promise<number> {
    const isWithStore = status !== "pending" && status !== "draft";
    const isAssigned = isWithStore && status !== "confirmed";
    return buildCase(api.owner, {
      created_by: operatorId,
      customer_id: await buildCustomer(api.owner),
      status,
      ...(isWithStore && { partner_id: store.id }),
      ...(isAssigned && { assignee_ids: [store.conciergeId], primary_concierge_id: store.conciergeId }),
      ...(isAssigned && visit()),
      ...values,
    });
  }
  const close = (body: object, id = store.id) => admin.post(`/api/admin/partners/${id}/deactivate`, body);
  const openWork = async () =>
    (await admin.get(`/api/admin/partners/${store.id}/open-work`)).data as OpenWork;

  it("lists what is open, and no more", async () => {
    const dated = await aCase("assigned");
    const asked = await aCase("confirmed");
    const atWork = await aCase("in_progress");
    const done = await aCase("completed");
    const toApprove = await aCase("reported");
    for (const status of ["pending", "cancelled"]) await aCase(status);
    await aCase("reported", { report_approved: true });
    const { total, visits, byStatus, cases } = await openWork();
    expect([total, visits]).toEqual([5, 1]);
    expect(byStatus.map(({ status, count }) => `${status} ${count}`)).toEqual([
      ...["confirmed 1", "assigned 1", "in_progress 1", "completed 1", "reported 1"],
    ]);
    expect(cases.map(({ id }) => id)).toEqual([dated, atWork, done, toApprove, asked]);
    expect(cases.filter(({ canMove }) => canMove).map(({ id }) => id)).toEqual([dated, asked]);
    expect((await admin.get("/api/admin/partners/2000000/open-work")).status).toBe(404);
  });

  it("moves and keeps what was chosen, frees the time and tells who must know", async () => {
    const moved = await aCase("assigned");
    const kept = await aCase("completed");
    const request = await buildRequest(api.owner, store.id);
    const { status, data } = await close({ version: 1, moves: [moved], keeps: [kept] });
    expect([status, data]).toEqual([
      200,
      { id: store.id, status: "inactive", version: 2, moved: 1, kept: 1 },
    ]);
    expect(await ofCase(moved)).toEqual({ status: "pending", store: null, who: [] });
    expect(await ofCase(kept)).toMatchObject({ status: "completed", store: store.id });
    expect(await rows("SELECT 1 FROM case_assignments WHERE case_id = $1", [moved])).toEqual([]);
    const mails = await rows("SELECT template FROM mails WHERE case_id = $1 ORDER BY template", [moved]);
    expect(mails.map(({ template }) => template)).toEqual(["case_withdrawn", "visit_cancelled"]);
    const notices = await rows("SELECT kind FROM notices WHERE case_id = $1 AND user_id = $2", [
      moved,
      operatorId,
    ]);
    expect(notices).toEqual([{ kind: "case_withdrawn" }]);
    const [history] = await rows(
      "SELECT action, actor_type AS by, note, partner_id AS store FROM case_history WHERE case_id = $1",
      [moved],
    );
    expect(history).toMatchObject({ action: "withdraw_partner", by: "admin", store: store.id });
    expect(history.note).toMatch(/予定していた訪問: 2027年3月1日\(月\)/);
    expect(await rows("SELECT status, answer FROM partner_requests WHERE id = $1", [request])).toEqual([
      { status: "declined", answer: expect.stringContaining("利用停止") },
    ]);
  });

  it.each([
    ["a case nobody named", [], [], "changed"],
    ["a case at work that is to be moved", ["atWork", "planned"], [], "at_work"],
    ["a case of another store", ["planned", "strange"], ["atWork"], "changed"],
    ["a case that is over", ["planned", "over"], ["atWork"], "changed"],
  ])("does nothing at all for %s, and says what is open", async (_, moves, keeps, problem) => {
    const planned = await aCase("assigned");
    const named: Record<string, number> = {
      planned,
      atWork: await aCase("in_progress"),
      over: await aCase("cancelled"),
      strange: await buildCase(api.owner, {
        ...{ created_by: operatorId, customer_id: await buildCustomer(api.owner) },
        ...{ status: "confirmed", partner_id: await buildPartner(api.owner) },
      }),
    };
    const ids = (names: string[]) => names.map((name) => named[name]);
    const { status, error } = await close({ version: 1, moves: ids(moves), keeps: ids(keeps) });
    expect([status, error.message]).toEqual([
      409,
      expect.stringContaining(problem === "changed" ? "変わりました" : "移せません"),
    ]);
    expect(error.details).toMatchObject({ reason: "open_work", current: { total: 2 } });
    expect([await statusOf(store.id), (await ofCase(planned)).status]).toEqual(["active", "assigned"]);
    expect(await rows("SELECT 1 FROM mails WHERE case_id = $1", [planned])).toEqual([]);
  });

  it("takes all that can go but what is kept, and keeps the rest", async () => {
    const [one, two, three] = [await aCase("assigned"), await aCase("confirmed"), await aCase("assigned")];
    await aCase("in_progress");
    expect((await close({ version: 1, moves: "all", keeps: [three] })).status).toBe(409);
    const { data } = await close({ version: 1, moves: [one, two], keeps: "rest" });
    expect(data).toMatchObject({ moved: 2, kept: 2 });
    expect((await ofCase(three)).status).toBe("assigned");
  });

  it("refuses an old version, a second time and both lists for one case", async () => {
    const id = await aCase("assigned");
    const twice = await close({ version: 1, moves: [id], keeps: [id] });
    expect([twice.status, Object.keys(twice.error.details ?? {})]).toEqual([400, ["keeps"]]);
    expect((await close({ version: 9, moves: "all", keeps: "rest" })).error.details).toMatchObject({
      reason: "version",
    });
    expect((await close({ version: 1, moves: "all", keeps: "rest" })).status).toBe(200);
    const again = await close({ version: 2, moves: "all", keeps: "rest" });
    expect([again.status, again.error.message]).toEqual([409, expect.stringContaining("利用停止中")]);
    expect((await admin.post(`/api/admin/partners/${store.id}/activate`, { version: 2 })).status).toBe(200);
  });

  it("is bounded: more than two hundred go in parts, and none is left half done", async () => {
    const customer = await buildCustomer(api.owner);
    await api.owner.query(
      `INSERT INTO cases (case_number, status, title, customer_id, partner_id, created_by)
       SELECT '20270101-' || (1000 + n), 'confirmed', '草取り', $1, $2, $3 FROM generate_series(1, 320) n`,
      [customer, store.id, operatorId],
    );
    const refused = await close({ version: 1, moves: "all", keeps: "rest" });
    expect([refused.status, refused.error.message]).toEqual([409, expect.stringContaining("200件まで")]);
    expect(await statusOf(store.id)).toBe("active");
    const { cases, total } = await openWork();
    expect([total, cases.length]).toEqual([320, 320]);
    const part = cases.slice(0, 200).map(({ id }) => id);
    const back = await admin.post(`/api/admin/partners/${store.id}/withdraw-cases`, { caseIds: part });
    expect(back.data).toEqual({ moved: 200 });
    const again = await admin.post(`/api/admin/partners/${store.id}/withdraw-cases`, { caseIds: part });
    expect(again.error.details).toMatchObject({ reason: "open_work", current: { total: 120 } });
    expect((await close({ version: 1, moves: "all", keeps: "rest" })).data).toMatchObject({ moved: 120 });
  });

  describe("gets nothing new", () => {
    const areClosed = async () =>
      expect((await close({ version: 1, moves: "all", keeps: "rest" })).status).toBe(200);

    it("from an operator: dispatched, changed to, filed with, chosen for a customer", async () => {
      const pending = await aCase("pending");
      const draft = await aCase("draft", { case_number: null });
      const customerId = await buildCustomer(api.owner);
      const kept = await buildCustomer(api.owner, { partner_id: store.id });
      await areClosed();
      const partnerId = store.id;
      const refusals = [
        await operator.post(`/api/operator/cases/${pending}/dispatch`, { version: 1, partnerId }),
        await operator.post(`/api/operator/cases/${draft}/submit`, { version: 1, partnerId }),
        await operator.post("/api/operator/cases", {
          ...{ action: "submit", partnerId, customerId, title: "草取り", requestDetail: "庭" },
        }),
        await operator.put(`/api/operator/customers/${customerId}`, { version: 1, partnerId }),
      ];
      for (const { status, error } of refusals)
        expect([status, Object.keys(error.details ?? {})]).toEqual([400, ["partnerId"]]);
      const same = await operator.put(`/api/operator/customers/${kept}`, {
        version: 1,
        partnerId,
        notes: "犬",
      });
      expect(same.status).toBe(200);
    });

    it("from itself: no case, no draft, no customer, no wish", async () => {
      await aCase("completed");
      const customerId = await buildCustomer(api.owner, { partner_id: store.id });
      const draft = await aCase("draft", {
        ...{ case_number: null, partner_id: store.id, created_by: store.user.id, customer_id: customerId },
      });
      await areClosed();
      const filed = { customerId, title: "草取り", requestDetail: "庭" };
      const refusals = [
        await store.client.post("/api/partner/cases", { action: "submit", ...filed }),
        await store.client.post("/api/partner/cases", { action: "draft", ...filed }),
        await store.client.post(`/api/partner/cases/${draft}/submit`, { version: 1 }),
        await store.client.post("/api/partner/requests", { kind: "code", wish: { code: "P1" } }),
      ];
      for (const { status, error } of refusals)
        expect([status, error.message]).toEqual([409, expect.stringContaining("利用停止中")]);
    });

    it("finishes what it has kept", async () => {
      const asked = await aCase("confirmed");
      expect((await close({ version: 1, moves: [], keeps: [asked] })).status).toBe(200);
      expect((await operator.post(`/api/operator/cases/${asked}/resend`, { version: 1 })).status).toBe(200);
      expect((await store.client.post(`/api/partner/cases/${asked}/accept`, { version: 2 })).status).toBe(
        200,
      );
    });
  });

  describe("lets its people in to finish, and no longer", () => {
    it("with their password while work is left; then they are told why, and others nothing", async () => {
      const done = await aCase("completed");
      const helper = await buildUser(api.owner, "concierge", {
        ...{ partnerId: store.id, conciergeId: store.conciergeId },
      });
      await close({ version: 1, moves: "all", keeps: [done] });
      const device = await signInDevice(api, helper.email, { ip: "10.1.0.1" });
      const office = await signInDevice(api, store.user.email, { ip: "10.1.0.2" });
      expect((await refreshWith(api, office.cookie)).status).toBe(200);
      await api.owner.query("UPDATE cases SET status = 'reported', report_approved = true WHERE id = $1", [
        done,
      ]);
      const refused = await refreshWith(api, device.cookie);
      expect([refused.status, refused.error.message]).toEqual([401, expect.stringContaining(CLOSED)]);
      expect((await device.client.get("/api/concierge/dashboard")).status).toBe(401);
      for (const email of [helper.email, store.user.email]) {
        const right = await tryLogin(api, email, { ip: "10.1.0.3" });
        expect([right.status, right.error.message]).toEqual([401, expect.stringContaining(CLOSED)]);
        const wrong = await tryLogin(api, email, { password: "Wrong-password-1", ip: "10.1.0.4" });
        expect(wrong.error.message).toBe("メールアドレスまたはパスワードが正しくありません。");
      }
      await admin.post(`/api/admin/partners/${store.id}/activate`, { version: 2 });
      expect((await tryLogin(api, helper.email, { ip: "10.1.0.5" })).status).toBe(200);
    });

    it("until a report is approved, not only filed", async () => {
      const caseId = await aCase("reported");
      const [{ customer_id: customerId }] = await rows("SELECT customer_id FROM cases WHERE id = $1", [
        caseId,
      ]);
      await buildReport(api.owner, {
        ...{ case_id: caseId, customer_id: customerId, partner_id: store.id, reporter_id: store.conciergeId },
      });
      await close({ version: 1, moves: "all", keeps: "rest" });
      expect((await tryLogin(api, store.user.email, { ip: "10.1.0.6" })).status).toBe(200);
    });

    it("with nothing left their sessions end with the closing", async () => {
      const { client, cookie } = await signInDevice(api, store.user.email, { ip: "10.1.0.7" });
      await close({ version: 1, moves: "all", keeps: "rest" });
      expect((await client.get("/api/partner/dashboard")).status).toBe(401);
      expect((await refreshWith(api, cookie)).status).toBe(401);
    });
  });

  it("while cases are sent to it: each is in the list of the closing, or refused", async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      store = await buildStore();
      const [held, first, second] = [await aCase("assigned"), await aCase("pending"), await aCase("pending")];
      const send = (id: number) =>
        operator.post(`/api/operator/cases/${id}/dispatch`, { version: 1, partnerId: store.id });
      const file = async () =>
        operator.post("/api/operator/cases", {
          ...{ action: "submit", partnerId: store.id, customerId: await buildCustomer(api.owner) },
          ...{ title: "草取り", requestDetail: "庭" },
        });
      const [closed, ...sent] = await Promise.all([
        close({ version: 1, moves: [held], keeps: [] }),
        send(first),
        send(second),
        file(),
      ]);
      const isClosed = closed.status === 200;
      expect([200, 409]).toContain(closed.status);
      expect(await statusOf(store.id)).toBe(isClosed ? "inactive" : "active");
      expect(sent.map(({ status }) => status === 400)).toEqual(sent.map(() => isClosed));
      // Never a new case with a closed store.
      const withStore = await rows("SELECT id FROM cases WHERE partner_id = $1", [store.id]);
      expect(withStore.length > 0).toBe(!isClosed);
    }
  });

  it("while its store works on the very cases, without anybody waiting in a circle", async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      store = await buildStore();
      const asked = await aCase("confirmed");
      const planned = await aCase("assigned");
      const request = await buildRequest(api.owner, store.id, { kind: "code", wish: { code: `Q-${turn}` } });
      const answers = await Promise.all([
        close({ version: 1, moves: [asked, planned], keeps: [] }),
        store.client.post(`/api/partner/cases/${asked}/accept`, { version: 1 }),
        operator.post(`/api/operator/cases/${asked}/resend`, { version: 1 }),
        admin.post(`/api/admin/requests/${request}/grant`, { version: 1 }),
        operator.post(`/api/operator/cases/${planned}/cancel`, { version: 1, reason: "お客様の都合" }),
      ]);
      expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
    }
  });
});
