import { buildCase, buildConcierge, buildCustomer, buildPartner, buildUser } from "./testing/builders";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

const VISIT = { visitStart: "2026-12-01T10:00:00+09:00", visitEnd: "2026-12-01T11:30:00+09:00" };

describe("no double booking", () => {
  let api: TestApi;
  let partner: TestClient;
  let caseIds: number[];
  let conciergeId: number;

  beforeAll(async () => {
    api = await startTestApi();
    const partnerId = await buildPartner(api.owner);
    conciergeId = await buildConcierge(api.owner, partnerId, { name: "青木 美咲" });
    const user = await buildUser(api.owner, "partner", { partnerId });
    const customer_id = await buildCustomer(api.owner);
    caseIds = [];
    for (let count = 0; count < 50; count += 1) {
      caseIds.push(
        await buildCase(api.owner, {
          created_by: user.id,
          customer_id,
          status: "assigned",
          partner_id: partnerId,
        }),
      );
    }
    partner = await TestClient.signedIn(api, "partner", user);
  });
  afterAll(() => api.stop());

  const assign = (id: number) =>
    partner.post(`/api/partner/cases/${id}/assign`, {
      version: 1,
      primaryConciergeId: conciergeId,
      ...VISIT,
    });

  it("lets exactly one of 50 parallel assigns win and tells the others with whom and when", async () => {
    const answers = await Promise.all(caseIds.map(assign));
    const refused = answers.filter((answer) => answer.status === 409);
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(refused).toHaveLength(49);
    expect(refused[0]?.error).toMatchObject({
      code: "CONFLICT",
      message:
        "青木 美咲さんは12月1日(火) 10:00〜11:30に別の訪問が入っているため、この時間には予約できません。",
      details: {
        reason: "booked",
        conciergeId,
        conciergeName: "青木 美咲",
        visitStart: "2026-12-01T10:00:00.000+09:00",
      },
    });
  });

  it("frees the time of a cancelled case", async () => {
    const { rows } = await api.owner.query<{ case_id: number }>("SELECT case_id FROM case_assignments");
    const booked = rows[0]?.case_id ?? 0;
    const other = caseIds.find((id) => id !== booked) ?? 0;
    const { data } = await partner.get(`/api/partner/cases/${booked}`);
    const { version } = data as { version: number };
    const cancelled = await partner.post(`/api/partner/cases/${booked}/cancel`, {
      version,
      reason: "お客様のご都合",
    });
    expect(cancelled.status).toBe(200);
    expect((await assign(other)).status).toBe(200);
  });
});
