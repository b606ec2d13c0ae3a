import { rawSql } from "./testing/raw-sql";
import type { Scope } from "./platform/db/scope";
import { buildCase, buildConcierge, buildCustomer, buildPartner, buildUser } from "./testing/builders";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

const CANARY = "カナリア";

describe("another store and its concierge", () => {
  let api: TestApi;
  let partner: TestClient;
  let concierge: TestClient;
  let customerId: number;
  let caseId: number;
  let partnerScope: Scope;
  let visitScope: Scope;

  beforeAll(async () => {
    api = await startTestApi();
    const first = await buildPartner(api.owner, { name: `${CANARY}店` });
    const helper = await buildConcierge(api.owner, first, { name: `${CANARY} 担当` });
    const operator = await buildUser(api.owner, "operator");
    customerId = await buildCustomer(api.owner, {
      family_name: CANARY,
      partner_id: first,
      call_center_memo: CANARY,
    });
    caseId = await buildCase(api.owner, {
      created_by: operator.id,
      customer_id: customerId,
      status: "assigned",
      partner_id: first,
      title: CANARY,
      assignee_ids: [helper],
      primary_concierge_id: helper,
      visit_start: "2026-12-01T10:00:00+09:00",
      visit_end: "2026-12-01T11:00:00+09:00",
    });
    const other = await buildUser(api.owner, "partner");
    const otherHelper = await buildUser(api.owner, "concierge", { partnerId: other.partnerId ?? 0 });
    partner = await TestClient.signedIn(api, "partner", other);
    concierge = await TestClient.signedIn(api, "concierge", otherHelper);
    partnerScope = { kind: "partner", userId: other.id, partnerId: other.partnerId ?? 0 };
    visitScope = {
      kind: "visits",
      userId: otherHelper.id,
      partnerId: otherHelper.partnerId ?? 0,
      conciergeId: otherHelper.conciergeId ?? 0,
    };
  });
  afterAll(() => api.stop());

  it("get the same answer for the row as for one that does not exist", async () => {
    for (const [client, room] of [
      [partner, "partner"],
      [concierge, "concierge"],
    ] as const) {
      for (const kind of ["cases", "customers"]) {
        const real = await client.get(`/api/${room}/${kind}/${kind === "cases" ? caseId : customerId}`);
        const none = await client.get(`/api/${room}/${kind}/999999`);
        expect(real.status).toBe(404);
        expect(withoutTime(real.text)).toBe(withoutTime(none.text));
      }
    }
  });

  it("find no canary in any list, search or dashboard", async () => {
    const paths = ["cases", `cases?search=${encodeURIComponent(CANARY)}`, "dashboard", "reports"];
    for (const path of paths) {
      expect((await partner.get(`/api/partner/${path}`)).text).not.toContain(CANARY);
      expect((await concierge.get(`/api/concierge/${path}`)).text).not.toContain(CANARY);
    }
    expect(
      (await partner.get(`/api/partner/customers?search=${encodeURIComponent(CANARY)}`)).text,
    ).not.toContain(CANARY);
    expect((await partner.get("/api/partner/concierges?date=2026-12-01")).text).not.toContain(CANARY);
  });

  it("cannot act on the row", async () => {
    const accept = await partner.post(`/api/partner/cases/${caseId}/accept`, { version: 1 });
    const start = await concierge.post(`/api/concierge/cases/${caseId}/start`, { version: 1 });
    expect([accept.status, start.status]).toEqual([404, 404]);
  });

  describe("with every filter of the application forgotten", () => {
    const TABLES = [
      "customers",
      "cases",
      "case_history",
      "case_assignments",
      "case_log_entries",
      "reports",
      "files",
    ];

    it.each(TABLES)("read nothing of %s by row-level security alone", async (table) => {
      const { db } = api.running.services;
      for (const scope of [partnerScope, visitScope]) {
        const id = table === "case_assignments" ? "case_id" : "id";
        const rows = await db
          .read(scope, (tx) => tx.query(rawSql(`SELECT ${id} FROM ${table}`)))
          .catch(refused);
        expect(rows).toEqual([]);
      }
    });

    it("read no column that is not theirs", async () => {
      const { db } = api.running.services;
      await expect(
        db.read(partnerScope, (tx) => tx.run("SELECT call_center_memo FROM customers")),
      ).rejects.toThrow("permission denied");
      await expect(db.read(visitScope, (tx) => tx.run("SELECT billing_name FROM customers"))).rejects.toThrow(
        "permission denied",
      );
    });

    it("cannot open a customer to themselves", async () => {
      const { db } = api.running.services;
      const grantSelf = () =>
        db.write(partnerScope, (tx) =>
          tx.run("INSERT INTO store_customers VALUES ($1, $2)", [
            partnerScope.kind === "partner" ? partnerScope.partnerId : 0,
            customerId,
          ]),
        );
      const fakeCase = () =>
        db.write(partnerScope, (tx) =>
          tx.run(
            "INSERT INTO cases (status, customer_id, partner_id, created_by) VALUES ('draft', $1, $2, $3)",
            [
              customerId,
              partnerScope.kind === "partner" ? partnerScope.partnerId : 0,
              partnerScope.kind === "partner" ? partnerScope.userId : 0,
            ],
          ),
        );
      await expect(grantSelf()).rejects.toThrow("permission denied");
      await expect(fakeCase()).rejects.toThrow("row-level security");
    });

    it("cannot rewrite history or the audit log", async () => {
      const { db } = api.running.services;
      for (const table of ["case_history", "audit_logs"]) {
        await expect(db.write(partnerScope, (tx) => tx.run(`DELETE FROM ${table}`))).rejects.toThrow(
          "permission denied",
        );
        await expect(
          db.write({ kind: "system", reason: "test" }, (tx) => tx.run(`DELETE FROM ${table}`)),
        ).rejects.toThrow("permission denied");
      }
    });
  });
});

const withoutTime = (text: string) => text.replace(/"timestamp":"[^"]+"/, "");

/** A table the role may not even name is as good as empty. */
function refused(error: unknown): [] {
  if (error instanceof Error && error.message.includes("permission denied")) return [];
  throw error;
}
