import { buildCase, buildConcierge, buildCustomer, buildPartner, buildUser } from "./testing/builders";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

const REPORT = { conversation: "お変わりなくお元気でした。", fee: 5000 };

describe("filing a report", () => {
  let api: TestApi;
  let partner: TestClient;
  let concierge: TestClient;
  let caseId: number;

  beforeAll(async () => {
    api = await startTestApi();
    const partnerId = await buildPartner(api.owner);
    const helper = await buildConcierge(api.owner, partnerId);
    const reviewer = await buildUser(api.owner, "partner", { partnerId });
    partner = await TestClient.signedIn(api, "partner", reviewer);
    concierge = await TestClient.signedIn(
      api,
      "concierge",
      await buildUser(api.owner, "concierge", { partnerId, conciergeId: helper }),
    );
    caseId = await buildCase(api.owner, {
      created_by: reviewer.id,
      customer_id: await buildCustomer(api.owner),
      status: "completed",
      partner_id: partnerId,
      assignee_ids: [helper],
      primary_concierge_id: helper,
    });
  });
  afterAll(() => api.stop());

  const submit = (version: number | null = null) =>
    concierge.post(`/api/concierge/cases/${caseId}/report`, { ...REPORT, version });
  const only = async (sql: string) => (await api.owner.query(sql)).rows[0];

  it("makes one report and one mail of 20 parallel submits", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => submit()));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array(19).fill(409)]);
    expect(await only("SELECT count(*)::int AS reports FROM reports")).toEqual({ reports: 1 });
    expect(
      await only("SELECT count(*)::int AS mails FROM mails WHERE template = 'report_submitted'"),
    ).toEqual({ mails: 1 });
  });

  it("comes back with a comment, is filed again and approved, and never changes after that", async () => {
    const { data } = await partner.get("/api/partner/reports");
    const [{ id }] = data as [{ id: number }];
    const returned = await partner.post(`/api/partner/reports/${id}/return`, {
      version: 1,
      comment: "料金を確認してください。",
    });
    expect(returned).toMatchObject({
      status: 200,
      data: { status: "returned", returnComment: "料金を確認してください。" },
    });
    expect((await concierge.get(`/api/concierge/cases/${caseId}`)).data).toMatchObject({
      status: "completed",
      badge: { label: "未報告" },
    });

    const again = await submit((returned.data as { version: number }).version);
    expect(again).toMatchObject({ status: 201, data: { status: "submitted", returnComment: null } });
    const { version } = again.data as { version: number };
    expect((await partner.post(`/api/partner/reports/${id}/approve`, { version })).status).toBe(200);
    expect(
      (await partner.post(`/api/partner/reports/${id}/return`, { version: version + 1, comment: "x" }))
        .status,
    ).toBe(409);
    await expect(api.owner.query("UPDATE reports SET fee = 1 WHERE id = $1", [id])).rejects.toThrow(
      "immutable",
    );
  });

  it("keeps a draft for its reporter alone", async () => {
    const draft = await concierge.put(`/api/concierge/cases/${caseId}/report/draft`, { conversation: "" });
    expect(draft.status).toBe(409);
    expect(draft.error.message).toContain("報告完了");
  });
});
