import { buildUser } from "../../testing/builders";
import { startTestApi, type TestApi } from "../../testing/start-test-api";
import { TestClient } from "../../testing/test-client";

describe("the choices of the forms", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
    await api.owner.query(
      "INSERT INTO service_types (name, status) VALUES ('お庭', 'active'), ('廃止', 'inactive')",
    );
  });
  afterAll(() => api.stop());

  it("hold active masters alone and come from the cache the second time", async () => {
    const operator = await TestClient.signedIn(api, "operator", await buildUser(api.owner, "operator"));
    const first = await operator.get("/api/operator/master-choices");
    // Before the rows that every database has from its first day: it was given no place.
    const named = (data: unknown) =>
      (data as { serviceTypes: { name: string }[] }).serviceTypes.map(({ name }) => name);
    expect(named(first.data)).toEqual([
      "お庭",
      "家事代行",
      "買い物代行",
      "外出付き添い",
      "通院付き添い",
      "掃除",
      "調理",
      "その他",
    ]);
    await api.owner.query("UPDATE service_types SET name = '庭園' WHERE name = 'お庭'");
    expect((await operator.get("/api/operator/master-choices")).data).toEqual(first.data);
    await api.running.services.cache.delete("master-choices");
    expect(named((await operator.get("/api/operator/master-choices")).data)).toContain("庭園");
  });
});
