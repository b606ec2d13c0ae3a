import { buildCustomer, buildPartner } from "../../testing/builders";
import { startTestApi, type TestApi } from "../../testing/start-test-api";
import { locateAddresses } from "./locate-addresses";
import { findUnlocated, keepLocations } from "./unlocated.repository";
import { systemScope } from "../../platform/db/scope";

const HOME = { postal_code: "1560052", prefecture: "東京都", city: "世田谷区" };
const AT = { latitude: 35.1, longitude: 135.1 };

describe("rows of before there were locations", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  async function row(table: "customers" | "partners", id: number) {
    const { rows } = await api.owner.query(
      `SELECT latitude, longitude, location_precision, version, updated_at FROM ${table} WHERE id = $1`,
      [id],
    );
    return rows[0] as Record<string, unknown>;
  }
  const locateAll = () => locateAddresses(api.running.services, 2);

  it("get theirs, in batches, once, and are no new version of themselves", async () => {
    const made: number[] = [];
    for (let count = 0; count < 5; count += 1) made.push(await buildCustomer(api.owner, HOME));
    const point = await buildCustomer(api.owner, { ...HOME, ...AT });
    const nowhere = await buildCustomer(api.owner, { prefecture: "東京都", city: "東京都区部" });
    const store = await buildPartner(api.owner);
    const before = await row("customers", made[0] ?? 0);

    expect(await locateAll()).toEqual({ partners: 1, customers: 6 });
    for (const id of made)
      expect(await row("customers", id)).toMatchObject({ location_precision: "town", version: 1 });
    expect((await row("customers", made[0] ?? 0))["updated_at"]).toEqual(before["updated_at"]);
    expect(await row("customers", point)).toMatchObject({ ...AT, location_precision: "point" });
    expect(await row("customers", nowhere)).toMatchObject({ latitude: null, location_precision: null });
    expect(await row("partners", store)).toMatchObject({ location_precision: "city", version: 1 });
    expect((await api.owner.query("SELECT 1 FROM audit_logs")).rowCount).toBe(0);
    expect((await api.owner.query("SELECT 1 FROM notices")).rowCount).toBe(0);

    expect(await locateAll()).toEqual({ partners: 0, customers: 0 });
  });

  it("follow an address that the previous release has changed, but for a point somebody set", async () => {
    const derived = await buildCustomer(api.owner, HOME);
    await locateAll();
    const set = await buildCustomer(api.owner, { ...HOME, ...AT, location_precision: "point" });
    const moved =
      "postal_code = '2250002', prefecture = '神奈川県', city = '横浜市青葉区', updated_at = now()";
    await api.owner.query(`UPDATE customers SET ${moved} WHERE id = ANY ($1)`, [[derived, set]]);
    expect(await locateAll()).toEqual({ partners: 0, customers: 1 });
    expect((await row("customers", derived))["latitude"]).toBeCloseTo(35.58, 1);
    expect(await row("customers", set)).toMatchObject(AT);
  });

  it("keep what somebody saves while the job is at them", async () => {
    const id = await buildCustomer(api.owner, HOME);
    const { db } = api.running.services;
    const found = { latitude: 35.6, longitude: 139.6, locationPrecision: "town" } as const;
    const kept = await db.write(systemScope("test"), async (tx) => {
      const rows = await findUnlocated(tx, "customers", id - 1, { changedSince: new Date(), limit: 1 });
      await api.owner.query(
        "UPDATE customers SET latitude = 35.1, longitude = 135.1, location_precision = 'point' WHERE id = $1",
        [id],
      );
      return keepLocations(
        tx,
        "customers",
        rows.map((one) => ({ ...one, found })),
      );
    });
    expect(kept).toBe(0);
    expect(await row("customers", id)).toMatchObject({ ...AT, location_precision: "point" });
  });
});
