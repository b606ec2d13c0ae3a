import type { Notice } from "@magokoro/contract/notices/endpoints";
import { markSeenByConcierge } from "./features/cases/case-writes.repository";
import { removeOldNotices } from "./features/notices/remove-old-notices";
import { createFixedClock } from "./platform/clock/clock";
import { buildCase, buildConcierge, buildCustomer, buildPartner, buildUser } from "./testing/builders";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient, type TestAnswer } from "./testing/test-client";

const NOW = new Date("2026-12-01T00:00:00Z");
const DAY_MS = 24 * 3_600_000;
const CANARY = "かなりあ";

interface Person {
  client: TestClient;
  userId: number;
  /** Where mail goes. */
  email: string;
  conciergeId: number;
}

/* Nobody learns of it at the door: who must act, or must not go, gets one mail and one line in the app. */
describe("people are told", () => {
  const clock = createFixedClock(NOW);
  let api: TestApi;
  let partnerId: number;
  let customerId: number;
  let partner: TestClient;
  let operator: Person;
  let other: Person;
  let primary: Person;
  let member: Person;
  let third: Person;
  let hour = 0;

  beforeAll(async () => {
    api = await startTestApi({ clock, environment: { USER_REQUESTS_PER_MINUTE: "100000" } });
    partnerId = await buildPartner(api.owner);
    customerId = await buildCustomer(api.owner, { family_name: CANARY, address_line: CANARY });
    const user = await buildUser(api.owner, "partner", { partnerId });
    partner = await TestClient.signedIn(api, "partner", user);
    [operator, other] = [await buildOperator(), await buildOperator()];
    [primary, member, third] = [await buildHelper(), await buildHelper(), await buildHelper()];
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    clock.moveTo(NOW);
    await api.owner.query("DELETE FROM mails");
    await api.owner.query("DELETE FROM mailbox");
    await api.owner.query("DELETE FROM notices");
  });

  async function buildOperator(): Promise<Person> {
    const user = await buildUser(api.owner, "operator");
    const client = await TestClient.signedIn(api, "operator", user);
    return { client, userId: user.id, email: user.email, conciergeId: 0 };
  }

  async function buildHelper(): Promise<Person> {
    const conciergeId = await buildConcierge(api.owner, partnerId);
    const user = await buildUser(api.owner, "concierge", { partnerId, conciergeId });
    const { rows } = await api.owner.query<{ email: string }>("SELECT email FROM concierges WHERE id = $1", [
      conciergeId,
    ]);
    const client = await TestClient.signedIn(api, "concierge", user);
    return { client, userId: user.id, email: rows[0]?.email ?? "", conciergeId };
  }

  /** A visit of primary and member, each at an hour of its own, far off unless said otherwise. */
  async function buildVisit(daysAhead = 10, values: Record<string, unknown> = {}): Promise<number> {
    const start = NOW.getTime() + daysAhead * DAY_MS + (hour += 1) * 60_000;
    return buildCase(api.owner, {
      created_by: operator.userId,
      customer_id: customerId,
      partner_id: partnerId,
      status: "assigned",
      assignee_ids: [primary.conciergeId, member.conciergeId],
      primary_concierge_id: primary.conciergeId,
      visit_start: new Date(start),
      visit_end: new Date(start + 60_000),
      ...values,
    });
  }

  const to = async (): Promise<string[]> => {
    const { rows } = await api.owner.query<{ line: string }>(
      "SELECT template || ' ' || to_address AS line FROM mails ORDER BY id",
    );
    return rows.map(({ line }) => line);
  };
  const lines = async (person: Person) => {
    const room = person.conciergeId ? "concierge" : "operator";
    return ((await person.client.get(`/api/${room}/notices`)).data as { rows: Notice[] }).rows;
  };
  const kinds = async (person: Person) => (await lines(person)).map(({ kind }) => kind);
  const listed = async ({ client }: Person, id: number) => {
    const { data } = await client.get("/api/concierge/cases?limit=100");
    return (data as { id: number; isChanged: boolean }[]).find((row) => row.id === id)?.isChanged;
  };
  const versionOf = async (id: number): Promise<number> => {
    const { rows } = await api.owner.query<{ version: number }>("SELECT version FROM cases WHERE id = $1", [
      id,
    ]);
    return rows[0]?.version ?? 0;
  };
  const ok = (answer: TestAnswer) => {
    expect([answer.status, answer.error]).toEqual([200, undefined]);
    return answer;
  };
  const schedule = async (client: TestClient, id: number, at: Date, headers = {}) =>
    client.post(
      `/api/partner/cases/${id}/schedule`,
      {
        version: await versionOf(id),
        visitStart: at.toISOString(),
        visitEnd: new Date(at.getTime() + 60_000).toISOString(),
      },
      { headers },
    );

  describe("of a declined case", () => {
    const decline = async (values: Record<string, unknown>) => {
      const created_by = operator.userId;
      const id = await buildCase(api.owner, {
        created_by,
        customer_id: customerId,
        partner_id: partnerId,
        status: "confirmed",
        ...values,
      });
      ok(await partner.post(`/api/partner/cases/${id}/decline`, { version: 1, reason: `${CANARY}様は遠い` }));
      return id;
    };

    it("the operator who filed it: which store, and where the reason is read", async () => {
      const id = await decline({});
      expect(await to()).toEqual([`case_declined ${operator.email}`]);
      const [line] = await lines(operator);
      expect(line).toMatchObject({ kind: "case_declined", caseId: id, facts: { visit: null } });
      expect(line?.facts.partnerName).toMatch(/^テスト店/);
      expect(await kinds(other)).toEqual([]);
      await api.runJobs();
      const { rows } = await api.owner.query("SELECT subject, text FROM mailbox");
      expect(rows).toEqual([
        { subject: expect.stringContaining("依頼が辞退されました"), text: expect.stringContaining("試験") },
      ]);
      expect(JSON.stringify([rows, line])).not.toContain(CANARY);
    });

    it("whoever sent it last where its filer is a concierge or has left, and all where nobody did", async () => {
      const id = await decline({ created_by: primary.userId });
      expect((await to()).sort()).toEqual(
        [`case_declined ${operator.email}`, `case_declined ${other.email}`].sort(),
      );
      await api.owner.query("DELETE FROM mails");
      const version = await versionOf(id);
      ok(await other.client.post(`/api/operator/cases/${id}/dispatch`, { version, partnerId }));
      await api.owner.query("DELETE FROM mails");
      ok(
        await partner.post(`/api/partner/cases/${id}/decline`, {
          version: await versionOf(id),
          reason: "遠い",
        }),
      );
      expect(await to()).toEqual([`case_declined ${other.email}`]);

      await api.owner.query("DELETE FROM mails");
      await api.owner.query("UPDATE users SET status = 'disabled' WHERE id = $1", [operator.userId]);
      await decline({});
      await api.owner.query("UPDATE users SET status = 'active' WHERE id = $1", [operator.userId]);
      expect(await to()).toEqual([`case_declined ${other.email}`]);
    });
  });

  it("of a cancelled visit: everybody assigned, who no longer sees the case, with the time it had", async () => {
    const id = await buildVisit();
    ok(await operator.client.post(`/api/operator/cases/${id}/cancel`, { version: 1, reason: "ご都合" }));
    expect(await to()).toEqual([`visit_cancelled ${primary.email}`, `visit_cancelled ${member.email}`]);
    for (const person of [primary, member]) {
      const [line] = await lines(person);
      expect(line).toMatchObject({ kind: "visit_cancelled", caseId: null, facts: { isUrgent: false } });
      expect(line?.facts.visit?.start).toMatch(/^2026-12-11T/);
      expect((await person.client.get(`/api/concierge/cases/${id}`)).status).toBe(404);
    }
    expect(await kinds(third)).toEqual([]);
  });

  it("of a moved visit: the others, once, whoever moves it and however often it is sent", async () => {
    const id = await buildVisit();
    const at = new Date(NOW.getTime() + 20 * DAY_MS);
    const key = { "idempotency-key": "moved-once-for-everybody" };
    const body = {
      version: 1,
      visitStart: at.toISOString(),
      visitEnd: new Date(at.getTime() + 60_000).toISOString(),
    };
    const path = `/api/concierge/cases/${id}/schedule`;
    const answers = await Promise.all(
      [key, key, {}].map((headers) => primary.client.post(path, body, { headers })),
    );
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1);
    expect(await to()).toEqual([`visit_moved ${member.email}`]);
    const [line] = await lines(member);
    expect(line).toMatchObject({ kind: "visit_moved", caseId: id });
    expect([line?.facts.previousVisit?.start.slice(0, 10), line?.facts.visit?.start.slice(0, 10)]).toEqual([
      "2026-12-11",
      "2026-12-21",
    ]);
    expect(await kinds(primary)).toEqual([]);

    ok(await schedule(partner, id, at));
    expect(await to()).toHaveLength(1);
    ok(await schedule(partner, id, new Date(at.getTime() + 3_600_000)));
    expect(await to()).toEqual([
      `visit_moved ${member.email}`,
      `visit_moved ${primary.email}`,
      `visit_moved ${member.email}`,
    ]);
  });

  it("of another team: who left, who stays and gets another time, who is new, each one mail", async () => {
    const id = await buildVisit();
    const at = new Date(NOW.getTime() + 21 * DAY_MS);
    const body = {
      version: 1,
      primaryConciergeId: primary.conciergeId,
      memberIds: [third.conciergeId],
      visitStart: at.toISOString(),
      visitEnd: new Date(at.getTime() + 60_000).toISOString(),
    };
    ok(await partner.post(`/api/partner/cases/${id}/assign`, body));
    expect((await partner.post(`/api/partner/cases/${id}/assign`, body)).status).toBe(409);
    expect((await to()).sort()).toEqual(
      [
        `visit_unassigned ${member.email}`,
        `visit_moved ${primary.email}`,
        `case_assigned ${third.email}`,
      ].sort(),
    );
    expect([await kinds(member), await kinds(primary), await kinds(third)]).toEqual([
      ["visit_unassigned"],
      ["visit_moved"],
      [],
    ]);
    expect((await lines(member))[0]).toMatchObject({ caseId: null });
    await api.runJobs();
    const { rows } = await api.owner.query<{ text: string }>(
      "SELECT text FROM mailbox WHERE to_address = $1",
      [member.email],
    );
    expect(rows[0]?.text).toMatch(/予定だった訪問：12月11日\(金\) 09:\d\d〜09:\d\d/);
  });

  it("of anything that changes within 24 hours: marked urgent", async () => {
    const far = await buildVisit(3);
    const near = await buildVisit(0.5);
    for (const id of [far, near])
      ok(
        await operator.client.put(`/api/operator/cases/${id}`, {
          version: 1,
          visitAddress: `${CANARY}の家`,
          requestDetail: `${CANARY}様の裏庭`,
        }),
      );
    expect(await to()).toEqual([`visit_changed ${primary.email}`, `visit_changed ${member.email}`]);
    expect(await lines(primary)).toMatchObject([
      { kind: "visit_changed", caseId: near, facts: { isUrgent: true, changes: ["place", "request"] } },
    ]);
    ok(
      await partner.post(`/api/partner/cases/${near}/assign`, {
        version: await versionOf(near),
        primaryConciergeId: primary.conciergeId,
        memberIds: [third.conciergeId],
      }),
    );
    await api.runJobs();
    const { rows } = await api.owner.query<{ to_address: string; subject: string; text: string }>(
      "SELECT to_address, subject, text FROM mailbox ORDER BY id",
    );
    expect(rows).toHaveLength(5);
    for (const { subject } of rows) expect(subject).toMatch(/^【至急】【まごころサポート】/);
    expect(rows[0]?.text).toContain("■ 変更点：訪問先、依頼の内容");
    const told = await api.owner.query("SELECT facts FROM notices");
    expect(JSON.stringify([rows, told.rows])).not.toContain(CANARY);
  });

  it("of a customer who moves house: who is to be there within 24 hours, and at that house", async () => {
    const home = await buildCustomer(api.owner);
    await buildVisit(0.6, { customer_id: home, visit_address: "別の家" });
    await buildVisit(5, { customer_id: home });
    const near = await buildVisit(0.7, { customer_id: home });
    const change = async (fields: Record<string, unknown>) => {
      const { rows } = await api.owner.query("SELECT version FROM customers WHERE id = $1", [home]);
      const body = { version: rows[0]?.version, ...fields };
      return ok(await operator.client.put(`/api/operator/customers/${home}`, body));
    };
    await change({ notes: "犬がいます。" });
    expect(await to()).toEqual([]);
    await change({ addressLine: "経堂9-9-9" });
    expect(await to()).toEqual([`visit_changed ${primary.email}`, `visit_changed ${member.email}`]);
    expect(await lines(member)).toMatchObject([
      { kind: "visit_changed", caseId: near, facts: { changes: ["place"], isUrgent: true } },
    ]);
  });

  it("of a returned report: its reporter, with the comment in the app alone", async () => {
    const id = await buildVisit(-1, { status: "completed", finished_at: NOW });
    const filed = await member.client.post(`/api/concierge/cases/${id}/report`, { conversation: "お元気" });
    expect(filed.status).toBe(201);
    await api.owner.query("DELETE FROM mails");
    const report = filed.data as { id: number; version: number };
    ok(
      await partner.post(`/api/partner/reports/${report.id}/return`, {
        version: report.version,
        comment: `${CANARY}様の料金が違います。`,
      }),
    );
    expect(await to()).toEqual([`report_returned ${member.email}`]);
    expect(await lines(member)).toMatchObject([{ kind: "report_returned", caseId: id }]);
    expect(await kinds(primary)).toEqual([]);
    await api.runJobs();
    const { rows } = await api.owner.query("SELECT text FROM mailbox");
    const told = await api.owner.query("SELECT facts FROM notices");
    expect(JSON.stringify([rows, told.rows])).not.toContain(CANARY);
    expect(JSON.stringify(rows)).toContain(`/concierge/cases/${id}/report`);
  });

  it("not who left the store or may not sign in", async () => {
    const id = await buildVisit();
    await api.owner.query("UPDATE users SET status = 'disabled' WHERE id = $1", [member.userId]);
    await api.owner.query("UPDATE concierges SET status = 'inactive' WHERE id = $1", [primary.conciergeId]);
    ok(await operator.client.post(`/api/operator/cases/${id}/cancel`, { version: 1, reason: "ご都合" }));
    await api.owner.query("UPDATE users SET status = 'active' WHERE id = $1", [member.userId]);
    await api.owner.query("UPDATE concierges SET status = 'active' WHERE id = $1", [primary.conciergeId]);
    expect(await to()).toEqual([]);
  });

  describe("in the list, as 変更あり", () => {
    const opens = async ({ client }: Person, id: number) =>
      ok(await client.get(`/api/concierge/cases/${id}`)).data as { isChanged: boolean };

    it("each concierge until they open the case, and not of their own change", async () => {
      const id = await buildVisit();
      const both = async () => [await listed(primary, id), await listed(member, id)];
      expect(await both()).toEqual([false, false]);
      ok(await schedule(primary.client, id, new Date(NOW.getTime() + 30 * DAY_MS)));
      expect(await both()).toEqual([false, true]);
      expect(await opens(member, id)).toMatchObject({ isChanged: true });
      expect(await opens(member, id)).toMatchObject({ isChanged: false });

      const changes: [string, () => Promise<TestAnswer>][] = [
        ["time", () => schedule(partner, id, new Date(NOW.getTime() + 31 * DAY_MS))],
        [
          "request",
          async () =>
            operator.client.put(`/api/operator/cases/${id}`, {
              version: await versionOf(id),
              requestDetail: "裏庭も",
            }),
        ],
        [
          "place",
          async () =>
            partner.put(`/api/partner/cases/${id}`, { version: await versionOf(id), visitAddress: "別の家" }),
        ],
        ["log", () => partner.post(`/api/partner/cases/${id}/log-entries`, { body: "駐車場は裏です。" })],
        [
          "members",
          async () =>
            partner.post(`/api/partner/cases/${id}/assign`, {
              version: await versionOf(id),
              primaryConciergeId: primary.conciergeId,
              memberIds: [member.conciergeId, third.conciergeId],
            }),
        ],
      ];
      for (const [what, change] of changes) {
        ok(await change());
        expect([what, ...(await both())]).toEqual([what, true, true]);
        await opens(primary, id);
        expect([what, ...(await both())]).toEqual([what, false, true]);
        await opens(member, id);
      }
      // New on the case, nothing has changed for this one.
      expect(await listed(third, id)).toBe(false);
    });

    it("also when the customer moves house, where the visit is there", async () => {
      const home = await buildCustomer(api.owner);
      const [there, elsewhere] = [
        await buildVisit(11, { customer_id: home }),
        await buildVisit(12, { customer_id: home, visit_address: "別の家" }),
      ];
      await api.owner.query("UPDATE customers SET notes = 'x' WHERE id = $1", [home]);
      expect(await listed(primary, there)).toBe(false);
      await api.owner.query("UPDATE customers SET address_line = '9-9-9' WHERE id = $1", [home]);
      expect([await listed(primary, there), await listed(primary, elsewhere)]).toEqual([true, false]);
    });

    it("still, when the change came while the case was being opened", async () => {
      const id = await buildVisit();
      ok(await schedule(partner, id, new Date(NOW.getTime() + 40 * DAY_MS)));
      const scope = {
        kind: "visits" as const,
        userId: primary.userId,
        partnerId,
        conciergeId: primary.conciergeId,
      };
      // What the page was read with is older than what stands there now.
      await api.running.services.db.write(scope, (tx) =>
        markSeenByConcierge(tx, id, { conciergeId: primary.conciergeId, changedAt: null }),
      );
      expect(await listed(primary, id)).toBe(true);
    });
  });

  describe("until they confirm it", () => {
    it("their own lines alone, and twice as well as once", async () => {
      const id = await buildVisit();
      ok(await operator.client.post(`/api/operator/cases/${id}/cancel`, { version: 1, reason: "ご都合" }));
      const [line] = await lines(primary);
      const path = `/api/concierge/notices/${line?.id}/read`;
      expect((await member.client.post(path)).status).toBe(404);
      expect((await operator.client.post(`/api/operator/notices/${line?.id}/read`)).status).toBe(404);
      for (let tap = 0; tap < 2; tap += 1) ok(await primary.client.post(path));
      expect([await kinds(primary), await kinds(member)]).toEqual([[], ["visit_cancelled"]]);
      expect((await primary.client.post("/api/concierge/notices/x/read")).status).toBe(404);
    });

    it("or for ninety days", async () => {
      const id = await buildVisit();
      ok(await operator.client.post(`/api/operator/cases/${id}/cancel`, { version: 1, reason: "ご都合" }));
      await api.owner.query(
        `UPDATE notices SET created_at = $1::timestamptz - interval '90 days' - interval '1 second' WHERE user_id = $2`,
        [NOW, primary.userId],
      );
      await api.owner.query(
        "UPDATE notices SET created_at = $1::timestamptz - interval '90 days' WHERE user_id = $2",
        [NOW, member.userId],
      );
      expect(await removeOldNotices(api.running.services)).toBe(1);
      expect([await kinds(primary), await kinds(member)]).toEqual([[], ["visit_cancelled"]]);
    });

    it("finds them by an index, whatever others were told", async () => {
      await api.owner.query(
        `INSERT INTO notices (user_id, kind, facts, read_at)
         SELECT $1, 'visit_moved', '{}', CASE WHEN n % 100 > 0 THEN now() END FROM generate_series(1, 20000) n`,
        [other.userId],
      );
      await api.owner.query("ANALYZE notices");
      const { rows } = await api.owner.query<{ "QUERY PLAN": string }>(
        `EXPLAIN SELECT n.id FROM notices n WHERE n.user_id = $1 AND n.read_at IS NULL ORDER BY n.id DESC LIMIT 20`,
        [primary.userId],
      );
      const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
      expect(plan).toContain("notices_unread");
      expect(plan).not.toMatch(/Seq Scan|Sort/);
    });
  });
});
