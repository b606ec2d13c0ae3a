import {
  buildCase,
  buildConcierge,
  buildCustomer,
  buildPartner,
  buildUser,
  type TestUser,
} from "./testing/builders";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

type Line = { actor: number; before: object | null; after: object | null };

describe("the record of who saw a customer", () => {
  let api: TestApi;
  let partnerId: number;
  let helperId: number;
  let users: Record<"admin" | "operator" | "partner" | "concierge", TestUser>;

  beforeAll(async () => {
    api = await startTestApi();
    partnerId = await buildPartner(api.owner);
    helperId = await buildConcierge(api.owner, partnerId);
    users = {
      admin: await buildUser(api.owner, "admin"),
      operator: await buildUser(api.owner, "operator"),
      partner: await buildUser(api.owner, "partner", { partnerId }),
      concierge: await buildUser(api.owner, "concierge", { partnerId, conciergeId: helperId }),
    };
  });
  afterAll(() => api.stop());

  const roles = ["admin", "operator", "partner", "concierge"] as const;
  const signedIn = (role: (typeof roles)[number]) => TestClient.signedIn(api, role, users[role]);

  async function linesOf(customerId: number, action = "customer.view"): Promise<Line[]> {
    const { rows } = await api.owner.query<Line>(
      "SELECT actor_id AS actor, before, after FROM audit_logs WHERE action = $1 AND object_type = 'customer' AND object_id = $2 ORDER BY id",
      [action, customerId],
    );
    return rows;
  }

  async function visit(): Promise<{ customerId: number; caseId: number }> {
    const customerId = await buildCustomer(api.owner, { partner_id: partnerId });
    const caseId = await buildCase(api.owner, {
      created_by: users.operator.id,
      customer_id: customerId,
      partner_id: partnerId,
      status: "assigned",
      assignee_ids: [helperId],
      primary_concierge_id: helperId,
    });
    return { customerId, caseId };
  }

  it.each(roles)(
    "says it of an opened case too, with the case, once a visit to the page, as %s",
    async (role) => {
      const { customerId, caseId } = await visit();
      const client = await signedIn(role);
      for (let turn = 0; turn < 3; turn += 1)
        expect((await client.get(`/api/${role}/cases/${caseId}`)).status).toBe(200);
      expect(await linesOf(customerId)).toEqual([{ actor: users[role].id, before: null, after: { caseId } }]);
    },
  );

  it.each(roles)("says it of the customer's own page, once a visit to the page, as %s", async (role) => {
    const { customerId, caseId } = await visit();
    const client = await signedIn(role);
    for (const path of [`customers/${customerId}`, `customers/${customerId}`, `cases/${caseId}`])
      expect((await client.get(`/api/${role}/${path}`)).status).toBe(200);
    expect((await linesOf(customerId)).map(({ after }) => after)).toEqual([null, { caseId }]);
  });

  it("says it of each person, and again of one who comes back later", async () => {
    const { customerId, caseId } = await visit();
    await api.owner.query(
      `INSERT INTO audit_logs (at, actor_id, actor_name, action, object_type, object_id, after)
       VALUES (now() - interval '16 minutes', $1, '', 'customer.view', 'customer', $2, $3)`,
      [users.operator.id, customerId, { caseId }],
    );
    for (const role of ["operator", "partner"] as const)
      await (await signedIn(role)).get(`/api/${role}/cases/${caseId}`);
    expect((await linesOf(customerId)).map(({ actor }) => actor)).toEqual([
      users.operator.id,
      users.operator.id,
      users.partner.id,
    ]);
  });

  it("says nothing of a case nobody is chosen for, or that is not there", async () => {
    const client = await signedIn("operator");
    const { rows: before } = await api.owner.query("SELECT count(*)::int AS lines FROM audit_logs");
    const draft = await client.post("/api/operator/cases", { action: "draft", title: "まだ" });
    const { rows: between } = await api.owner.query("SELECT count(*)::int AS lines FROM audit_logs");
    expect((await client.get(`/api/operator/cases/${(draft.data as { id: number }).id}`)).status).toBe(200);
    expect((await client.get("/api/operator/cases/999999")).status).toBe(404);
    const { rows: after } = await api.owner.query("SELECT count(*)::int AS lines FROM audit_logs");
    expect([between[0].lines - before[0].lines, after[0].lines - between[0].lines]).toEqual([1, 0]);
  });

  it("comes first: a view that cannot be recorded is not shown", async () => {
    const { customerId, caseId } = await visit();
    const client = await signedIn("partner");
    await api.owner.query(
      "ALTER TABLE audit_logs ADD CONSTRAINT full_disk CHECK (action <> 'customer.view') NOT VALID",
    );
    for (const path of [`cases/${caseId}`, `customers/${customerId}`]) {
      const answer = await client.get(`/api/partner/${path}`);
      expect([answer.status, answer.text.includes("桜丘")]).toEqual([500, false]);
    }
    await api.owner.query("ALTER TABLE audit_logs DROP CONSTRAINT full_disk");
    expect((await client.get(`/api/partner/cases/${caseId}`)).status).toBe(200);
  });

  it("is looked up by an index that holds views alone, among many lines", async () => {
    await api.owner.query(
      `INSERT INTO audit_logs (actor_id, actor_name, action, object_type, object_id)
       SELECT n % 500, '', 'customer.view', 'customer', n % 5000 FROM generate_series(1, 30000) n; ANALYZE audit_logs`,
    );
    const { rows } = await api.owner.query(
      `EXPLAIN SELECT 1 FROM audit_logs l WHERE l.actor_id = 1 AND l.action = 'customer.view' AND l.object_type = 'customer'
         AND l.object_id = 1 AND l.at > now() - interval '15 minutes'`,
    );
    expect(JSON.stringify(rows)).toContain("audit_logs_views");
  });

  it("holds the contacts as they stood before and after a change, and only where they changed", async () => {
    const { customerId } = await visit();
    const client = await signedIn("partner");
    const son = { name: "山田 一郎", kana: "やまだ いちろう", relationship: "長男", phone: "090-1111-2222" };
    const put = (body: object, version: number) =>
      client.put(`/api/partner/customers/${customerId}`, { ...body, allowDuplicate: true, version });
    expect((await put({ contacts: [son] }, 1)).status).toBe(200);
    expect((await put({ contacts: [{ ...son, phone: "090-3333-4444" }], notes: "二階" }, 2)).status).toBe(
      200,
    );
    expect((await put({ contacts: [{ ...son, phone: "090-3333-4444" }], notes: "一階" }, 3)).status).toBe(
      200,
    );
    const lines = await linesOf(customerId, "customer.update");
    expect(lines).toMatchObject([
      { before: { contacts: [] }, after: { contacts: [{ name: "山田 一郎", phone: "+819011112222" }] } },
      {
        before: { contacts: [{ phone: "+819011112222" }], notes: null },
        after: { contacts: [{ phone: "+819033334444" }], notes: "二階" },
      },
      { before: { notes: "二階" }, after: { notes: "一階" } },
    ]);
    expect(Object.keys(lines[2]?.after ?? {})).toEqual(["notes"]);
  });
});
