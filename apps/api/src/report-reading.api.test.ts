import type { ReportDetail } from "@magokoro/contract/reports/report-response";
import { getReport } from "./features/reports/reports.repository";
import { buildVisit, type TestVisit } from "./testing/build-visit";
import { buildUser } from "./testing/builders";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

/** A fee whose base, pay and profit are numbers nothing else on the report has. */
const REPORT = {
  conversation: "ご家族からのお電話の件、確かに伺いました。",
  fee: 87_654,
  transport: 321,
  expenses: 1000,
};
/* base 86,654; primary 8,665; pool 43,327: 21,664 and 21,663; profit 34,662 */
const PAY = ["86654", "8665", "43327", "21664", "21663", "21985", "30328", "34662"];

/** A family complains: whoever answers the phone reads the report, and is on record for it. */
describe.each(["operator", "admin"] as const)("a filed report in the %s's room", (room) => {
  let api: TestApi;
  let reader: TestClient;
  let readerId: number;
  let visit: TestVisit;
  let id: number;

  beforeAll(async () => {
    api = await startTestApi();
    const user = await buildUser(api.owner, room);
    readerId = user.id;
    reader = await TestClient.signedIn(api, room, user);
    visit = await buildVisit(api, { title: "庭の草取り" }, { family_name: "早川", given_name: "ミツ" });
    await visit.member.client.post(`/api/concierge/cases/${visit.caseId}/report`, REPORT);
    id = await visit.reportId();
  });
  afterAll(() => api.stop());

  const views = async () =>
    (
      await api.owner.query(
        "SELECT actor_id AS actor, object_id AS report FROM audit_logs WHERE action = 'report.view'",
      )
    ).rows;

  it("is reached from the case and says what was done, with what the customer pays", async () => {
    const { data } = await reader.get(`/api/${room}/cases/${visit.caseId}`);
    expect(data).toMatchObject({ report: { id, status: "submitted" } });
    expect((await reader.get(`/api/${room}/reports/${id}`)).data).toMatchObject({
      caseId: visit.caseId,
      title: "庭の草取り",
      customerName: "早川 ミツ",
      conversation: REPORT.conversation,
      reporter: { name: "同行 次郎" },
      members: [{ name: "主 担当" }],
      fee: REPORT.fee,
      transport: REPORT.transport,
      can: [],
    });
  });

  it("holds no pay, no rate and no gross profit", async () => {
    const { data, text } = await reader.get(`/api/${room}/reports/${id}`);
    expect(data).toMatchObject({ money: null, ownPay: null });
    for (const secret of [...PAY, "RateBp", "grossProfit", "performerPay"])
      expect(text).not.toContain(secret);
  });

  it("is read without the rates leaving the database", async () => {
    const scope = { kind: "all", role: room, userId: readerId } as const;
    const row = await api.running.services.db.read(scope, (tx) => getReport(tx, id));
    expect(row).toMatchObject({ fee: REPORT.fee, primaryRateBp: null, performerRateBp: null });
  });

  it("puts each look on record, and a look in vain not", async () => {
    const before = (await views()).length;
    await reader.get(`/api/${room}/reports/${id}`);
    const kept = await views();
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length - before).toBeLessThanOrEqual(1);
    expect(kept.at(-1)).toEqual({ actor: readerId, report: id });
    expect((await reader.get(`/api/${room}/reports/999999`)).status).toBe(404);
    expect((await reader.get(`/api/${room}/reports/abc`)).status).toBe(404);
    expect(await views()).toEqual(kept);
  });

  it("keeps saying whom and what it was about after both have changed", async () => {
    await api.owner.query("UPDATE cases SET title = 'ほかの件名' WHERE id = $1", [visit.caseId]);
    await api.owner.query(
      "UPDATE customers SET family_name = '改姓' WHERE id = (SELECT customer_id FROM cases WHERE id = $1)",
      [visit.caseId],
    );
    const { version } = (await visit.partner.get(`/api/partner/reports/${id}`)).data as ReportDetail;
    await visit.partner.post(`/api/partner/reports/${id}/approve`, { version });
    expect((await reader.get(`/api/${room}/reports/${id}`)).data).toMatchObject({
      status: "approved",
      title: "庭の草取り",
      customerName: "早川 ミツ",
    });
  });
});
