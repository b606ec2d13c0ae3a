import { buildUser } from "./testing/builders";
import { buildVisit, type TestVisit } from "./testing/build-visit";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

const REPORT = { conversation: "お変わりなくお元気でした。", fee: 10_000 };
/** The night of 10 June in UTC: in Tokyo it is the 11th. */
const VISIT = { visit_start: "2026-06-10T23:00:00Z", visit_end: "2026-06-11T00:30:00Z" };

describe("what a store pays for a visit", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  const rate = async ({ partnerId }: TestVisit, validFrom: string, primary: number): Promise<number> => {
    const { rows } = await api.owner.query(
      `INSERT INTO partner_rates (partner_id, valid_from, primary_rate_bp, performer_rate_bp)
       VALUES ($1, $2, $3, 5000) RETURNING id`,
      [partnerId, validFrom, primary],
    );
    return rows[0].id;
  };
  const file = async ({ primary, caseId }: TestVisit, version: number | null = null) => {
    const answer = await primary.client.post(`/api/concierge/cases/${caseId}/report`, { ...REPORT, version });
    expect(answer.status).toBe(201);
    return answer.data as { ownPay: { primaryPay: number }; version: number };
  };
  const frozen = async ({ caseId }: TestVisit) =>
    (
      await api.owner.query(
        `SELECT partner_rate_id AS "rateId", primary_rate_bp AS "primary", performer_rate_bp AS performer
         FROM reports WHERE case_id = $1`,
        [caseId],
      )
    ).rows[0];

  it("is the version in force on its day in Tokyo, though another has begun since", async () => {
    const visit = await buildVisit(api, VISIT);
    await rate(visit, "2026-06-01", 500);
    const ofTheDay = await rate(visit, "2026-06-11", 2000);
    await rate(visit, "2026-06-12", 900);
    const { ownPay } = await file(visit);
    expect(ownPay.primaryPay).toBe(2000);
    expect(await frozen(visit)).toEqual({ rateId: ofTheDay, primary: 2000, performer: 5000 });
  });

  it("is the usual one before the first version", async () => {
    const visit = await buildVisit(api, VISIT);
    await rate(visit, "2026-06-12", 900);
    await file(visit);
    expect(await frozen(visit)).toEqual({ rateId: null, primary: 1000, performer: 5000 });
  });

  it("follows the same rule when the report is filed again", async () => {
    const visit = await buildVisit(api, VISIT);
    const first = await rate(visit, "2026-06-01", 500);
    await file(visit);
    expect((await frozen(visit)).rateId).toBe(first);
    const returned = await visit.partner.post(`/api/partner/reports/${await visit.reportId()}/return`, {
      version: 1,
      comment: "料金を確認してください。",
    });
    // A version that begins after the visit does not count, whenever the report comes back.
    await rate(visit, "2026-06-12", 900);
    await file(visit, (returned.data as { version: number }).version);
    expect(await frozen(visit)).toEqual({ rateId: first, primary: 500, performer: 5000 });
  });

  it("is not taken back once a report was paid by it, though its days are still to come", async () => {
    const visit = await buildVisit(api, {
      visit_start: "2031-06-10T01:00:00Z",
      visit_end: "2031-06-10T02:00:00Z",
    });
    const ahead = await rate(visit, "2031-01-01", 700);
    await file(visit);
    const admin = await TestClient.signedIn(api, "admin", await buildUser(api.owner, "admin"));
    const refused = await admin.post(`/api/admin/partner-rates/${ahead}/take-back`);
    expect([refused.status, refused.error.message]).toEqual([409, expect.stringContaining("報告がすでに")]);
    expect((await frozen(visit)).rateId).toBe(ahead);
  });

  it("tells operators no rates: their database role reads none", async () => {
    const operator = await buildUser(api.owner, "operator");
    await expect(
      api.running.services.db.read({ kind: "all", role: "operator", userId: operator.id }, (tx) =>
        tx.run("SELECT 1 FROM partner_rates", []),
      ),
    ).rejects.toThrow("permission denied");
    const client = await TestClient.signedIn(api, "operator", operator);
    expect((await client.get("/api/admin/partners")).status).toBe(403);
  });
});
