import { MASTERS } from "@magokoro/contract/masters/all-masters";
import type { MasterRow } from "@magokoro/contract/masters/any-master";
import { buildMasterRow } from "../../testing/build-master-row";
import { buildUser } from "../../testing/builders";
import { expectRefusal } from "../../testing/expect-refusal";
import { MASTER_SAMPLES } from "../../testing/master-samples";
import { startTestApi, type TestApi } from "../../testing/start-test-api";
import { TestClient } from "../../testing/test-client";

const PATH = "/api/admin/services";

let words = 0;
const word = () => `サービス${(words += 1)}`;

describe("a service", () => {
  let api: TestApi;
  let admin: TestClient;
  let colleague: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    admin = await TestClient.signedIn(api, "admin", await buildUser(api.owner, "admin"));
    colleague = await TestClient.signedIn(api, "admin", await buildUser(api.owner, "admin"));
  });
  afterAll(() => api.stop());

  const typeOf = (values: object = {}) =>
    buildMasterRow(api, MASTERS.serviceTypes, { name: word(), ...values });
  const add = (values: object = {}) => admin.post(PATH, { ...MASTER_SAMPLES.services(word()), ...values });
  const added = async (values: object = {}) => (await add(values)).data as MasterRow;

  it("is added as it was typed, with the words of a form", async () => {
    const { status, data } = await add({
      basePrice: "４，５００円",
      taxRateBp: "1000",
      minutes: "90",
      skills: "剪定、はしご",
    });
    expect(status).toBe(201);
    expect(data).toMatchObject({
      basePrice: 4500,
      taxRateBp: 1000,
      minutes: 90,
      skills: ["剪定", "はしご"],
      status: "active",
    });
  });

  it("is told of every field at once, and nothing of it is kept", async () => {
    const wrong = { kana: "剪定", basePrice: "-5", taxRateBp: 300, minutes: "0", serviceTypeId: "" };
    const { details } = expectRefusal(await add({ name: "残らない", ...wrong }), "VALIDATION_ERROR");
    expect(Object.keys(details ?? {}).sort()).toEqual(Object.keys(wrong).sort());
    const { data } = await admin.get(PATH);
    expect((data as MasterRow[]).map(({ name }) => name)).not.toContain("残らない");
  });

  it.each(["inactive", "gone"])("is of no type that is %s", async (state) => {
    const serviceTypeId = state === "gone" ? 999_999 : await typeOf({ status: "inactive" });
    const sentence = "この商品カテゴリは選べません。選び直してください。";
    const answer = expectRefusal(await add({ serviceTypeId }), "VALIDATION_ERROR");
    expect(answer.details).toEqual({ serviceTypeId: sentence });
    const other = await added();
    const changed = await admin.put(`${PATH}/${other.id}`, { serviceTypeId, version: 1 });
    expect(expectRefusal(changed, "VALIDATION_ERROR").details).toEqual({ serviceTypeId: sentence });
  });

  it("keeps the type it has, although that has become inactive", async () => {
    const serviceTypeId = await typeOf();
    const { id } = await added({ serviceTypeId });
    await admin.post(`/api/admin/service-types/${serviceTypeId}/deactivate`, { version: 1 });
    const { status, data } = await admin.put(`${PATH}/${id}`, { serviceTypeId, minutes: 45, version: 1 });
    expect([status, data]).toMatchObject([200, { serviceTypeId, minutes: 45 }]);
  });

  it("is not of a type that is made inactive at the same moment, or was of it before", async () => {
    for (let round = 0; round < 5; round += 1) {
      const serviceTypeId = await typeOf();
      const [made, ended] = await Promise.all([
        add({ serviceTypeId }),
        colleague.post(`/api/admin/service-types/${serviceTypeId}/deactivate`, { version: 1 }),
      ]);
      expect(ended.status).toBe(200);
      expect([201, 400]).toContain(made.status);
    }
  });

  it("stands in the order of its own register, and is offered by the forms with its tax", async () => {
    const operator = await TestClient.signedIn(api, "operator", await buildUser(api.owner, "operator"));
    const { id, name } = await added();
    const { data } = await operator.get("/api/operator/master-choices");
    const { services } = data as { services: { id: number; name: string; taxRateBp: number }[] };
    expect(services.at(-1)).toMatchObject({ id, name, taxRateBp: 800, basePrice: 4500 });
  });
});
