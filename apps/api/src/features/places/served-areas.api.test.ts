import { buildPartner, buildUser } from "../../testing/builders";
import { startTestApi, type TestApi } from "../../testing/start-test-api";
import { TestClient } from "../../testing/test-client";

let api: TestApi;
let admin: TestClient;
const PATH = "/api/admin/area-overlaps?prefectures=";

beforeAll(async () => {
  api = await startTestApi();
  admin = await TestClient.signedIn(api, "admin", await buildUser(api.owner, "admin"));
});
afterAll(() => api.stop());

async function partnerIn(prefecture: string, city: string | null, status = "active"): Promise<number> {
  const id = await buildPartner(api.owner);
  await api.owner.query("UPDATE partners SET status = $2 WHERE id = $1", [id, status]);
  await api.owner.query(
    "INSERT INTO partner_service_areas (partner_id, prefecture, city) VALUES ($1, $2, $3)",
    [id, prefecture, city],
  );
  return id;
}

describe("where other stores are", () => {
  it("names five of many, and counts all; one that is closed is none", async () => {
    for (let made = 0; made < 7; made += 1) await partnerIn("福井県", "福井市");
    await partnerIn("福井県", "福井市", "inactive");
    const { data } = await admin.get(`${PATH}福井県`);
    expect(data).toMatchObject([{ prefecture: "福井県", city: "福井市", count: 7 }]);
    expect((data as { partners: unknown[] }[])[0]?.partners).toHaveLength(5);
  });

  it("is asked for several prefectures at once, for a store that is not made yet too", async () => {
    const one = await partnerIn("鳥取県", null);
    await partnerIn("島根県", "松江市");
    const { data } = await admin.get(`${PATH}鳥取県,島根県`);
    expect(data).toHaveLength(2);
    expect((await admin.get(`${PATH}鳥取県&exceptId=${one}`)).data).toEqual([]);
  });

  it("says what of the question is wrong", async () => {
    expect((await admin.get(`${PATH}江戸`)).error?.details).toEqual({
      "prefectures.0": "都道府県を選んでください。",
    });
    expect((await admin.get(PATH)).status).toBe(400);
    expect((await admin.get(`${PATH}福井県&exceptId=x`)).error?.details).toEqual({
      exceptId: "番号を確認してください。",
    });
  });
});
