import { rawSql } from "./testing/raw-sql";
import type { CaseDetail, CaseListItem } from "@magokoro/contract/cases/case-response";
import type { Scope } from "./platform/db/scope";
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

const FORM = {
  familyName: "山田",
  givenName: "花子",
  familyNameKana: "やまだ",
  givenNameKana: "はなこ",
  prefecture: "東京都",
  city: "世田谷区",
  addressLine: "桜丘1-2-3",
  allowDuplicate: true,
};

interface Partner {
  id: number;
  helperId: number;
  partner: TestClient;
  concierge: TestClient;
  partnerScope: Scope;
  visitScope: Scope;
}

describe("a customer who is no longer a store's", () => {
  let api: TestApi;
  let operator: TestClient;
  let operatorUser: TestUser;
  let first: Partner;
  let second: Partner;

  beforeAll(async () => {
    api = await startTestApi();
    operatorUser = await buildUser(api.owner, "operator");
    operator = await TestClient.signedIn(api, "operator", operatorUser);
    first = await openPartner();
    second = await openPartner();
  });
  afterAll(() => api.stop());

  async function openPartner(): Promise<Partner> {
    const id = await buildPartner(api.owner);
    const helperId = await buildConcierge(api.owner, id);
    const partner = await buildUser(api.owner, "partner", { partnerId: id });
    const helper = await buildUser(api.owner, "concierge", { partnerId: id, conciergeId: helperId });
    return {
      id,
      helperId,
      partner: await TestClient.signedIn(api, "partner", partner),
      concierge: await TestClient.signedIn(api, "concierge", helper),
      partnerScope: { kind: "partner", userId: partner.id, partnerId: id },
      visitScope: { kind: "visits", userId: helper.id, partnerId: id, conciergeId: helperId },
    };
  }

  /** A case of the first store, with its concierge where somebody went. */
  function visit(customerId: number, status: string, values: Record<string, unknown> = {}): Promise<number> {
    const isStaffed = !["confirmed", "draft"].includes(status);
    return buildCase(api.owner, {
      created_by: operatorUser.id,
      customer_id: customerId,
      partner_id: first.id,
      status,
      ...(isStaffed && { assignee_ids: [first.helperId], primary_concierge_id: first.helperId }),
      ...values,
    });
  }

  /** A visit whose report waits for approval. */
  async function reportedVisit(customerId: number): Promise<{ caseId: number; reportId: number }> {
    const caseId = await visit(customerId, "completed");
    const filed = await first.concierge.post(`/api/concierge/cases/${caseId}/report`, {
      conversation: "お変わりなくお元気でした。",
      fee: 5000,
      version: null,
    });
    expect(filed.status).toBe(201);
    return { caseId, reportId: (filed.data as { id: number }).id };
  }

  const approve = ({ reportId }: { reportId: number }) =>
    first.partner.post(`/api/partner/reports/${reportId}/approve`, { version: 1 });

  const raw = (scope: Scope, statement: string, values: unknown[] = []) =>
    api.running.services.db.write(scope, (tx) => tx.query(rawSql(statement), values));

  /** Each way to the customer: the page, the list's search, the contacts, and SQL that filters nothing. */
  async function sightOf(partner: Partner, customerId: number) {
    const inTables = async (scope: Scope) =>
      (
        await raw(
          scope,
          "SELECT id FROM customers WHERE id = $1 UNION ALL SELECT customer_id FROM customer_contacts WHERE customer_id = $1",
          [customerId],
        )
      ).length > 0;
    return {
      partner: (await partner.partner.get(`/api/partner/customers/${customerId}`)).status,
      partnerByTable: await inTables(partner.partnerScope),
      concierge: (await partner.concierge.get(`/api/concierge/customers/${customerId}`)).status,
      conciergeByTable: await inTables(partner.visitScope),
    };
  }

  const NOTHING = { partner: 404, partnerByTable: false, concierge: 404, conciergeByTable: false };
  const THE_PARTNER_ALONE = { ...NOTHING, partner: 200, partnerByTable: true };
  const BOTH = { partner: 200, partnerByTable: true, concierge: 200, conciergeByTable: true };

  const moveTo = async (customerId: number, partnerId: number | null) => {
    const { rows } = await api.owner.query("SELECT version FROM customers WHERE id = $1", [customerId]);
    const moved = await operator.put(`/api/operator/customers/${customerId}`, {
      ...FORM,
      partnerId,
      version: rows[0].version,
    });
    expect(moved.status).toBe(200);
  };

  it("is out of sight at once when moved to another store, and in the other's", async () => {
    const customerId = await buildCustomer(api.owner, { partner_id: first.id });
    await visit(customerId, "reported", { report_approved: true });
    expect(await sightOf(first, customerId)).toEqual(BOTH);
    await moveTo(customerId, second.id);
    expect(await sightOf(first, customerId)).toEqual(NOTHING);
    expect(await sightOf(second, customerId)).toEqual(THE_PARTNER_ALONE);
  });

  it("is out of sight when the store is cleared", async () => {
    const customerId = await buildCustomer(api.owner, { partner_id: first.id });
    expect(await sightOf(first, customerId)).toEqual(THE_PARTNER_ALONE);
    await moveTo(customerId, null);
    expect(await sightOf(first, customerId)).toEqual(NOTHING);
  });

  it("stays in sight while a visit is open, wherever moved, until its report is approved", async () => {
    const customerId = await buildCustomer(api.owner, { partner_id: first.id });
    const filed = await reportedVisit(customerId);
    await moveTo(customerId, second.id);
    expect(await sightOf(first, customerId)).toEqual(BOTH);
    expect((await approve(filed)).status).toBe(200);
    expect(await sightOf(first, customerId)).toEqual(NOTHING);
  });

  it("is out of sight when the request is cancelled before it was accepted, and the case is still listed", async () => {
    const customerId = await buildCustomer(api.owner);
    const caseId = await visit(customerId, "confirmed");
    expect(await sightOf(first, customerId)).toEqual(THE_PARTNER_ALONE);
    await operator.post(`/api/operator/cases/${caseId}/cancel`, { version: 1, reason: "ご都合により" });
    expect(await sightOf(first, customerId)).toEqual(NOTHING);
    expect(await first.partner.get(`/api/partner/cases/${caseId}`)).toMatchObject({
      status: 200,
      data: { status: "cancelled", customer: null },
    });
  });

  it("is out of sight when the store declines", async () => {
    const customerId = await buildCustomer(api.owner);
    const caseId = await visit(customerId, "confirmed");
    await first.partner.post(`/api/partner/cases/${caseId}/decline`, {
      version: 1,
      reason: "人手が足りません。",
    });
    expect(await sightOf(first, customerId)).toEqual(NOTHING);
  });

  it("is out of sight when the request goes to another store", async () => {
    const customerId = await buildCustomer(api.owner);
    const caseId = await visit(customerId, "confirmed");
    await operator.post(`/api/operator/cases/${caseId}/dispatch`, { version: 1, partnerId: second.id });
    expect(await sightOf(first, customerId)).toEqual(NOTHING);
    expect(await sightOf(second, customerId)).toEqual(THE_PARTNER_ALONE);
  });

  it("is out of sight when the case turns out to be another's", async () => {
    const [wrong, right] = [await buildCustomer(api.owner), await buildCustomer(api.owner)];
    const caseId = await visit(wrong, "assigned");
    expect(await sightOf(first, wrong)).toEqual(BOTH);
    const changed = await operator.put(`/api/operator/cases/${caseId}`, { customerId: right, version: 1 });
    expect(changed.status).toBe(200);
    expect(await sightOf(first, wrong)).toEqual(NOTHING);
    expect(await sightOf(first, right)).toEqual(BOTH);
  });

  it("is not opened by a draft, whoever wrote it, and a draft of one out of sight is not filed", async () => {
    const customerId = await buildCustomer(api.owner, { partner_id: first.id });
    const draft = await first.partner.post("/api/partner/cases", {
      action: "draft",
      customerId,
      title: "草取り",
      requestDetail: "庭の草取り",
    });
    const { id } = draft.data as { id: number };
    await moveTo(customerId, second.id);
    expect(await sightOf(first, customerId)).toEqual(NOTHING);
    const answers = [
      await first.partner.put(`/api/partner/cases/${id}`, { title: "剪定", version: 1 }),
      await first.partner.post(`/api/partner/cases/${id}/submit`, { version: 1 }),
    ];
    for (const { status, text } of answers) {
      expect(status).toBe(400);
      expect(text).toContain("お客様が見つかりません。選び直してください。");
    }
    expect((await first.partner.delete(`/api/partner/cases/${id}`)).status).toBe(200);
  });

  describe("after the store's work was done", () => {
    let customerId: number;
    let caseId: number;
    let reportId: number;

    beforeAll(async () => {
      customerId = await buildCustomer(api.owner, {
        family_name: "旧姓",
        given_name: "ふみ",
        search_name: "旧姓ふみ きゅうせいふみ",
        home_phone: "+81312340000",
        notes: "当時の備考",
        partner_id: first.id,
      });
      ({ caseId, reportId } = await reportedVisit(customerId));
      await operator.post(`/api/operator/cases/${caseId}/log-entries`, { body: "訪問前のメモ" });
      expect((await approve({ reportId })).status).toBe(200);
      await moveTo(customerId, second.id);
      const later = await operator.post(`/api/operator/cases/${caseId}/log-entries`, {
        body: "移った後のメモ",
      });
      expect(later.status).toBe(200);
    });

    it("keeps name and address as the visit left them in its list, found by that name", async () => {
      for (const [client, room] of [
        [first.partner, "partner"],
        [first.concierge, "concierge"],
      ] as const) {
        const { data } = await client.get(`/api/${room}/cases?search=${encodeURIComponent("旧姓ふみ")}`);
        const found = data as CaseListItem[];
        expect(found.map(({ id, customer }) => [id, customer?.name, customer?.isFrozen])).toEqual([
          [caseId, "旧姓 ふみ", true],
        ]);
      }
    });

    it("shows the case with those facts, without phone, notes and what was written afterwards", async () => {
      for (const [client, room] of [
        [first.partner, "partner"],
        [first.concierge, "concierge"],
      ] as const) {
        const answer = await client.get(`/api/${room}/cases/${caseId}`);
        const detail = answer.data as CaseDetail;
        expect(detail.customer).toMatchObject({
          name: "旧姓 ふみ",
          city: "世田谷区",
          homePhone: null,
          birthDate: null,
          notes: null,
          alertNote: null,
          isFrozen: true,
        });
        expect(detail.preVisitLog.map(({ body }) => body)).toEqual(["訪問前のメモ"]);
        expect(detail.can).not.toContain("add_log");
        expect(answer.text).not.toContain("山田");
      }
    });

    it("keeps its report, in the list and in full", async () => {
      const { data } = await first.partner.get("/api/partner/reports?limit=100");
      expect((data as { id: number }[]).map(({ id }) => id)).toContain(reportId);
      expect(await first.partner.get(`/api/partner/reports/${reportId}`)).toMatchObject({
        status: 200,
        data: { customerName: "旧姓 ふみ" },
      });
    });

    it("shows the new store and the office the customer as they are", async () => {
      expect((await operator.get(`/api/operator/cases/${caseId}`)).data).toMatchObject({
        customer: { name: "山田 花子", isFrozen: false },
      });
      expect(await sightOf(second, customerId)).toEqual(THE_PARTNER_ALONE);
    });

    it("lets the store neither write the record, nor open a case, nor add to the log", async () => {
      const answers = [
        await first.partner.put(`/api/partner/customers/${customerId}`, { ...FORM, version: 1 }),
        await first.partner.post("/api/partner/cases", {
          action: "submit",
          customerId,
          title: "草取り",
          requestDetail: "庭の草取り",
        }),
        await first.partner.post(`/api/partner/cases/${caseId}/log-entries`, { body: "追記" }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 400, 409]);
    });

    it("refuses the same in SQL, and whatever would bring the sight back", async () => {
      await expect(
        raw(first.partnerScope, "UPDATE customers SET notes = 'x' WHERE id = $1 RETURNING id", [customerId]),
      ).resolves.toEqual([]);
      const refused: [Scope, string, unknown[]][] = [
        [
          first.partnerScope,
          "INSERT INTO cases (status, customer_id, partner_id, created_by) VALUES ('draft', $1, $2, 1)",
          [customerId, first.id],
        ],
        [first.partnerScope, "UPDATE cases SET report_approved = false WHERE id = $1", [caseId]],
        [first.visitScope, "UPDATE cases SET report_approved = false WHERE id = $1", [caseId]],
        [
          first.partnerScope,
          "INSERT INTO case_log_entries (case_id, author_id, author_name, body) VALUES ($1, 1, '', '追記')",
          [caseId],
        ],
      ];
      for (const [scope, statement, values] of refused)
        await expect(raw(scope, statement, values)).rejects.toThrow("row-level security");
      for (const statement of [
        "INSERT INTO store_customers VALUES ($1, $2)",
        "UPDATE case_customer_facts SET closed_at = now() WHERE partner_id = $1 AND customer_id = $2",
      ])
        await expect(raw(first.partnerScope, statement, [first.id, customerId])).rejects.toThrow(
          "permission denied",
        );
      await expect(
        raw(second.partnerScope, "UPDATE customers SET partner_id = $1 WHERE id = $2", [
          second.id,
          customerId,
        ]),
      ).rejects.toThrow("permission denied");
      await expect(
        raw(first.partnerScope, "SELECT app.refresh_sight($1, $2)", [first.id, customerId]),
      ).rejects.toThrow("permission denied");
    });

    it("opens a closed case that was never looked at, without marking it", async () => {
      const unseen = await visit(customerId, "cancelled");
      for (const [client, room] of [[first.partner, "partner"]] as const)
        expect((await client.get(`/api/${room}/cases/${unseen}`)).status).toBe(200);
    });
  });

  it("cancelled after it was accepted keeps the facts of whom the visit was for", async () => {
    const customerId = await buildCustomer(api.owner);
    const caseId = await visit(customerId, "assigned");
    const cancelled = await first.partner.post(`/api/partner/cases/${caseId}/cancel`, {
      version: 1,
      reason: "ご都合により",
    });
    expect(cancelled).toMatchObject({ status: 200, data: { customer: { id: customerId, isFrozen: true } } });
    expect(await sightOf(first, customerId)).toEqual(NOTHING);
  });
});
