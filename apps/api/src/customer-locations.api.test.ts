import { buildCustomer, buildUser } from "./testing/builders";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

const FORM = {
  familyName: "高橋",
  givenName: "ヨシ",
  familyNameKana: "たかはし",
  givenNameKana: "よし",
  postalCode: "156-0052",
  prefecture: "東京都",
  city: "世田谷区",
  addressLine: "経堂1-2-3",
  allowDuplicate: true,
};
const POINT = { latitude: 35.6513, longitude: 139.6368, precision: "point" };

interface Located {
  id: number;
  version: number;
  location: { latitude: number; longitude: number; precision: string } | null;
}

describe("where a customer lives", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  const signedIn = async (room: "operator" | "partner") =>
    TestClient.signedIn(api, room, await buildUser(api.owner, room));

  it.each(["operator", "partner"] as const)("follows the address an %s saves", async (room) => {
    const client = await signedIn(room);
    const path = `/api/${room}/customers`;
    const made: Located = (await client.post(path, FORM)).data;
    expect(made.location).toMatchObject({ precision: "town" });

    const link = "https://www.google.com/maps/place/x/@35.1,139.1,17z/data=!8m2!3d35.6513!4d139.6368";
    const moved: Located = (await client.put(`${path}/${made.id}`, { version: 1, location: link })).data;
    expect(moved.location).toEqual(POINT);

    // Another field, and the whole form with the point it was given: the point stands.
    const noted: Located = (await client.put(`${path}/${made.id}`, { version: 2, notes: "犬" })).data;
    expect(noted.location).toEqual(POINT);
    const whole = { ...FORM, version: 3, location: "35.6513, 139.6368" };
    expect(((await client.put(`${path}/${made.id}`, whole)).data as Located).location).toEqual(POINT);

    const elsewhere = {
      ...whole,
      version: 4,
      postalCode: "2250002",
      prefecture: "神奈川県",
      city: "横浜市青葉区",
    };
    const gone: Located = (await client.put(`${path}/${made.id}`, elsewhere)).data;
    expect(gone.location).toMatchObject({ precision: "town" });
    expect(gone.location?.latitude).toBeCloseTo(35.58, 1);
  });

  it("is refused where it cannot be read, and nothing of the form is kept", async () => {
    const operator = await signedIn("operator");
    const short = await operator.post("/api/operator/customers", {
      ...FORM,
      location: "https://maps.app.goo.gl/Ab1",
    });
    expect(short.error?.details).toEqual({
      location:
        "短縮された地図のリンクからは、地点を読み取れません。リンクを開き、表示された長いURLか、緯度・経度を貼り付けてください。",
    });
    const abroad = await operator.post("/api/operator/customers", {
      ...FORM,
      location: { latitude: 48.85, longitude: 2.35 },
    });
    expect(abroad.error?.details).toEqual({ location: "日本国内の地点を入力してください。" });
    for (const location of ["駅前", 12, true, [], { latitude: "35", longitude: 139 }, { latitude: 35.6 }])
      expect((await operator.post("/api/operator/customers", { ...FORM, location })).status).toBe(400);
  });

  it("is unknown where neither code nor names say it", async () => {
    const operator = await signedIn("operator");
    const lost = { ...FORM, postalCode: "", city: "東京都区部" };
    expect(((await operator.post("/api/operator/customers", lost)).data as Located).location).toBeNull();
  });

  it("of a row of before, without a precision, is a point", async () => {
    const operator = await signedIn("operator");
    const id = await buildCustomer(api.owner, { latitude: 35.6513, longitude: 139.6368 });
    const path = `/api/operator/customers/${id}`;
    expect(((await operator.get(path)).data as Located).location).toEqual(POINT);
    await operator.put(path, { version: 1, notes: "犬" });
    const { rows } = await api.owner.query("SELECT location_precision FROM customers WHERE id = $1", [id]);
    expect(rows).toEqual([{ location_precision: "point" }]);
  });

  it("is told in the audit log in words", async () => {
    const operator = await signedIn("operator");
    const made: Located = (await operator.post("/api/operator/customers", FORM)).data;
    await operator.put(`/api/operator/customers/${made.id}`, { version: 1, location: "35.6513, 139.6368" });
    const { rows } = await api.owner.query(
      `SELECT before, after FROM audit_logs WHERE object_type = 'customer' AND object_id = $1 AND action = 'customer.update'`,
      [made.id],
    );
    expect(rows).toMatchObject([
      {
        before: { location: expect.stringContaining("（町名の中心）") },
        after: { location: "35.6513, 139.6368（指定した地点）" },
      },
    ]);
  });
});
