import { MUNICIPALITIES } from "@magokoro/domain/place/municipalities";
import { coversPlace } from "@magokoro/domain/place/service-area";
import { buildCase, buildCustomer, buildPartner, buildUser, type TestUser } from "../../../testing/builders";
import { startTestApi, type TestApi } from "../../../testing/start-test-api";
import { TestClient } from "../../../testing/test-client";

interface Candidate {
  id: number;
  distanceKm: number | null;
  distancePrecision: string | null;
  distanceGap: string | null;
  serviceOffer: string | null;
}

let api: TestApi;
let operator: TestClient;
let operatorUser: TestUser;
let serviceId: number;
let otherServiceId: number;

beforeAll(async () => {
  api = await startTestApi();
  operatorUser = await buildUser(api.owner, "operator");
  operator = await TestClient.signedIn(api, "operator", operatorUser);
  const { rows } = await api.owner.query<{ id: number }>(
    `INSERT INTO services (name, kana, service_type_id, support_type_id, base_price, minutes)
     SELECT name, 'ふりがな', (SELECT min(id) FROM service_types), (SELECT min(id) FROM support_types), 3000, 60
       FROM unnest(ARRAY['見守りの見本', '庭の見本']) name RETURNING id`,
  );
  [serviceId, otherServiceId] = [rows[0]?.id ?? 0, rows[1]?.id ?? 0];
});
afterAll(() => api.stop());

async function partnerIn(
  areas: readonly (readonly [string, string | null])[],
  values: Record<string, unknown> = {},
): Promise<number> {
  const id = await buildPartner(api.owner, values);
  await api.owner.query("DELETE FROM partner_service_areas WHERE partner_id = $1", [id]);
  for (const [prefecture, city] of areas)
    await api.owner.query(
      "INSERT INTO partner_service_areas (partner_id, prefecture, city) VALUES ($1, $2, $3)",
      [id, prefecture, city],
    );
  return id;
}

async function candidatesAt(
  customer: Record<string, unknown>,
  values: Record<string, unknown> = {},
): Promise<Candidate[]> {
  const customerId = await buildCustomer(api.owner, customer);
  const id = await buildCase(api.owner, {
    customer_id: customerId,
    created_by: operatorUser.id,
    status: "pending",
    ...values,
  });
  return (await operator.get(`/api/operator/cases/${id}/partner-candidates`)).data;
}

const offers = (partnerId: number, service: number) =>
  api.owner.query("INSERT INTO partner_services (partner_id, service_id) VALUES ($1, $2)", [
    partnerId,
    service,
  ]);

describe("the stores offered for a case", () => {
  it("are those whose areas cover the address, by the one rule of the domain", async () => {
    const all = MUNICIPALITIES.flatMap(({ prefecture, cities }) =>
      cities.map(({ city }) => [prefecture, city] as const),
    );
    const tricky = [
      ...["横浜市青葉区", "横浜市", "足柄下郡箱根町", "箱根町"].map((city) => ["神奈川県", city] as const),
      ...["浜松市浜名区", "浜松市中区", "浜松市"].map((city) => ["静岡県", city] as const),
      ...["四日市市", "四日市", "津市"].map((city) => ["三重県", city] as const),
      ...["廿日市市", "廿日市", "府中市", "府中町", "広島市中区"].map((city) => ["広島県", city] as const),
      ...["市川市", "市原市", "鎌ヶ谷市", "千葉市中央区", "千葉市"].map((city) => ["千葉県", city] as const),
      ...["東京都区部", "中央区", "府中市", "三宅島三宅村", "三宅村"].map(
        (city) => ["東京都", city] as const,
      ),
      ...["札幌市中央区", "札幌市", "札幌市 北区", "余市郡余市町", "余市町"].map(
        (city) => ["北海道", city] as const,
      ),
      ...["野々市市", "野々市"].map((city) => ["石川県", city] as const),
      ...all.filter((_, at) => at % 97 === 0),
    ];
    const areas = [...tricky, ["神奈川県", null] as const, ["東京都", null] as const];
    const stores = new Map<number, (typeof areas)[number]>();
    for (const area of areas) stores.set(await partnerIn([area]), area);
    for (const [prefecture, city] of tricky) {
      const expected = [...stores]
        .filter(([, [at, name]]) => coversPlace([{ prefecture: at, city: name }], { prefecture, city }))
        .map(([id]) => id);
      const offered = (await candidatesAt({ prefecture, city }))
        .map(({ id }) => id)
        .filter((id) => stores.has(id));
      expect([city, offered.sort((a, b) => a - b)]).toEqual([city, expected]);
    }
  }, 60_000);

  it("are none that is closed", async () => {
    const open = await partnerIn([["福井県", "福井市"]]);
    await partnerIn([["福井県", "福井市"]], { status: "inactive" });
    expect((await candidatesAt({ prefecture: "福井県", city: "福井市" })).map(({ id }) => id)).toEqual([
      open,
    ]);
  });

  it("come by offer, then distance; what is unknown is said, and comes last", async () => {
    const area = [["鳥取県", "鳥取市"]] as const;
    const at = (latitude: number) => ({ latitude, longitude: 134.2, location_precision: "town" });
    const far = await partnerIn(area, at(35.6));
    const near = await partnerIn(area, at(35.5));
    const lost = await partnerIn(area);
    const unsaid = await partnerIn(area, at(35.5));
    const without = await partnerIn(area, at(35.5));
    for (const id of [far, near, lost]) await offers(id, serviceId);
    await offers(without, otherServiceId);

    const home = {
      prefecture: "鳥取県",
      city: "鳥取市",
      latitude: 35.5,
      longitude: 134.2,
      location_precision: "point",
    };
    const found = await candidatesAt(home, { service_id: serviceId });
    expect(found.map(({ id, serviceOffer }) => [id, serviceOffer])).toEqual([
      [near, "offered"],
      [far, "offered"],
      [lost, "offered"],
      [unsaid, "unsaid"],
      [without, "not_offered"],
    ]);
    expect(found[1]).toMatchObject({ distanceKm: 11.1, distancePrecision: "town", distanceGap: null });
    expect(found[2]).toMatchObject({ distanceKm: null, distancePrecision: null, distanceGap: "partner" });

    const nowhere = await candidatesAt({ prefecture: "鳥取県", city: "鳥取市" });
    expect(new Set(nowhere.map(({ distanceGap }) => distanceGap))).toEqual(new Set(["customer"]));
    expect(new Set(nowhere.map(({ serviceOffer }) => serviceOffer))).toEqual(new Set([null]));
  });
});
