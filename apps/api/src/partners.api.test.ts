import type { PartnerDetail } from "@magokoro/contract/partners/partner-response";
import { addDays, tokyoDate } from "@magokoro/domain/date/tokyo-date";
import { MUNICIPALITIES } from "@magokoro/domain/place/municipalities";
import { buildPartner, buildUser } from "./testing/builders";
import { expectRefusal } from "./testing/expect-refusal";
import { startTestApi, type TestApi } from "./testing/start-test-api";
import { TestClient } from "./testing/test-client";

const FORM = {
  name: "まごころ横浜",
  representative: "横浜 花子",
  representativeKana: "よこはま はなこ",
  phone: "045-123-4567",
  email: "yokohama@example.jp",
  prefecture: "神奈川県",
  city: "横浜市青葉区",
  addressLine: "美しが丘1-2",
  primaryRateBp: "10",
  performerRateBp: "50",
};
const PATH = "/api/admin/partners";

describe("stores, as headquarters and they themselves keep them", () => {
  let api: TestApi;
  let admin: TestClient;
  const today = tokyoDate(new Date());
  const tomorrow = addDays(today, 1);

  beforeAll(async () => {
    api = await startTestApi();
    admin = await TestClient.signedIn(api, "admin", await buildUser(api.owner, "admin"));
  });
  afterAll(() => api.stop());

  const rowsOf = async (sql: string, values: unknown[] = []) => (await api.owner.query(sql, values)).rows;
  const count = async (table: string) => (await rowsOf(`SELECT count(*)::int AS n FROM ${table}`))[0].n;
  const create = async (over: object = {}): Promise<PartnerDetail> => {
    const { data, status, text } = await admin.post(PATH, { ...FORM, ...over });
    expect([status, text.slice(0, 300)]).toEqual([201, expect.any(String)]);
    return data as PartnerDetail;
  };

  it("get the next code each, also two at the same moment", async () => {
    const [one, two] = await Promise.all([create(), create()]);
    const numbers = [one, two].map(({ code }) => Number(/^P(\d+)$/.exec(code)?.[1])).sort((a, b) => a - b);
    expect(numbers[1]).toBe((numbers[0] ?? 0) + 1);
  });

  it("are made once for two taps", async () => {
    const before = await count("partners");
    const options = { headers: { "idempotency-key": "store-once-0001" } };
    const [first, second] = [await admin.post(PATH, FORM, options), await admin.post(PATH, FORM, options)];
    expect([first.status, second.text]).toEqual([201, first.text]);
    expect(await count("partners")).toBe(before + 1);
  });

  it.each([
    ["a wrong check digit", { invoiceNumber: "T7000012050003" }, "invoiceNumber", "検査数字"],
    ["no number at all", { invoiceNumber: "12345" }, "invoiceNumber", "Tと13桁"],
    [
      "closing before opening",
      { openHours: [{ weekday: 1, from: "18:00", to: "09:00" }] },
      "openHours.0.to",
      "開始より後",
    ],
    [
      "overlapping hours",
      {
        openHours: [
          { weekday: 1, from: "09:00", to: "13:00" },
          { weekday: 1, from: "12:00", to: "17:00" },
        ],
      },
      "openHours.1.to",
      "重なって",
    ],
    ["101 %", { primaryRateBp: "101" }, "primaryRateBp", "100％以下"],
    ["less than nothing", { performerRateBp: "-1" }, "performerRateBp", "0％以上"],
    ["three decimals", { primaryRateBp: "10.125" }, "primaryRateBp", "小数点以下2桁"],
    [
      "more than all together",
      { primaryRateBp: "60", performerRateBp: "50" },
      "performerRateBp",
      "合わせて100％",
    ],
    [
      "an end before the beginning",
      { contractFrom: "2026-04-01", contractTo: "2026-03-31" },
      "contractTo",
      "開始日以降",
    ],
    [
      "rates behind the contract",
      { contractFrom: "2026-04-01", ratesFrom: "2026-04-02" },
      "ratesFrom",
      "契約開始日まで",
    ],
    ["a day twice", { closedDates: ["2026-12-31", "2026-12-31"] }, "closedDates.1", "同じ日"],
    ["no day at all", { closedDates: ["2026-02-30"] }, "closedDates.0", "存在する日付"],
    [
      "no such town",
      { serviceAreas: [{ prefecture: "東京都", city: "横浜市" }] },
      "serviceAreas",
      "「横浜市」",
    ],
    ["no such service", { services: [{ serviceId: 999_999 }] }, "services.0.serviceId", "選べません"],
    ["a reply in no time", { replyHours: "0" }, "replyHours", "1時間以上"],
    ["no phone", { phone: "12" }, "phone", "電話番号"],
    ["a place abroad", { location: { latitude: 48.85, longitude: 2.35 } }, "location", "日本国内"],
  ])("refuse %s at its field, and nothing is saved", async (_what, over, field, words) => {
    const before = await count("partners");
    const answer = await admin.post(PATH, { ...FORM, ...over });
    const { details } = expectRefusal(answer, "VALIDATION_ERROR");
    expect(details).toEqual({ [field]: expect.stringContaining(words) });
    expect(await count("partners")).toBe(before);
  });

  it("take all of the country's municipalities at once, and a prefecture in their place", async () => {
    const { id } = await create();
    const all = MUNICIPALITIES.flatMap(({ prefecture, cities }) =>
      cities.map(({ city }) => ({ prefecture, city })),
    );
    const { status } = await admin.put(`${PATH}/${id}`, { version: 1, serviceAreas: all });
    expect(status).toBe(200);
    const whole = { prefecture: "東京都", city: null };
    const { data } = await admin.put(`${PATH}/${id}`, {
      version: 2,
      serviceAreas: [whole, { prefecture: "東京都", city: "府中市" }],
    });
    expect((data as PartnerDetail).serviceAreas).toEqual([whole]);
  });

  it("keep what was not sent, and stay where a person has put them until they move", async () => {
    const { id } = await create({
      location: "35.5801, 139.5102",
      notes: "坂の上",
      closedDates: ["2020-01-01"],
    });
    const put = async (version: number, changes: object) =>
      (await admin.put(`${PATH}/${id}`, { version, ...changes })).data as PartnerDetail;
    const renamed = await put(1, { name: "まごころ青葉" });
    expect(renamed).toMatchObject({
      notes: "坂の上",
      closedDates: ["2020-01-01"],
      location: { precision: "point" },
    });
    const moved = await put(2, { addressLine: "別の町1-1" });
    expect(moved.location?.precision).toBe("city");
  });

  it("tell the second of two editors what stands now, and lose nothing of the first", async () => {
    const { id } = await create();
    const put = (name: string) => admin.put(`${PATH}/${id}`, { version: 1, name });
    const answers = await Promise.all([put("先の名前"), put("後の名前")]);
    const lost = answers.find(({ status }) => status === 409);
    const won = answers.find(({ status }) => status === 200)?.data as unknown as PartnerDetail;
    expect(lost?.error.details).toMatchObject({
      reason: "version",
      current: { name: won.name, version: 2 },
    });
  });

  it("refuse a contract that would end before it begins, also where one day alone is sent", async () => {
    const { id } = await create({ contractFrom: "2026-04-01" });
    const { error } = await admin.put(`${PATH}/${id}`, { version: 1, contractTo: "2026-01-01" });
    expect(error.details).toEqual({ contractTo: expect.stringContaining("開始日以降") });
  });

  it("keep a service that has become inactive, and take it no more once it is gone", async () => {
    const [{ id: serviceId }] = await rowsOf(
      `INSERT INTO services (name, kana, service_type_id, support_type_id, base_price, minutes)
       SELECT '窓ふき', 'まどふき', t.id, u.id, 3000, 60 FROM service_types t, support_types u LIMIT 1 RETURNING id`,
    );
    const services = [{ serviceId, price: "2,800円" }];
    const { id } = await create({ services });
    await rowsOf("UPDATE services SET status = 'inactive' WHERE id = $1", [serviceId]);
    const put = (version: number, offered: object[]) =>
      admin.put(`${PATH}/${id}`, { version, services: offered });
    expect((await put(1, services)).data).toMatchObject({
      services: [{ serviceId, price: 2800, isActive: false }],
    });
    expect((await put(2, [])).data).toMatchObject({ services: [] });
    expect((await put(3, services)).error.details).toEqual({ "services.0.serviceId": expect.any(String) });
  });

  describe("by their rates", () => {
    const add = (id: number, validFrom: string, over: object = {}) =>
      admin.post(`${PATH}/${id}/rates`, { validFrom, primaryRateBp: "8", performerRateBp: "55", ...over });

    it("go on from a day to come; not from today, not from before", async () => {
      const { id } = await create({ ratesFrom: "2026-01-01" });
      const months = ["2026-01-15", today].map((day) => add(id, day));
      for (const { error } of await Promise.all(months))
        expect(error.details).toEqual({ validFrom: expect.stringContaining("明日") });
      const { data } = await add(id, tomorrow);
      expect((data as PartnerDetail).rates).toMatchObject([
        { validFrom: tomorrow, isInForce: false, canTakeBack: true },
        { validFrom: "2026-01-01", isInForce: true, canTakeBack: false },
      ]);
    });

    it("have one version a day: of two at once the second is told on the field", async () => {
      const { id } = await create();
      const answers = await Promise.all([add(id, tomorrow), add(id, tomorrow)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
      const lost = answers.find(({ status }) => status !== 201);
      expect(lost?.error.details).toEqual({ validFrom: expect.stringContaining("すでに") });
    });

    it("give back only what has not begun", async () => {
      const { id, rates } = await create();
      const begun = await admin.post(`/api/admin/partner-rates/${rates[0]?.id}/take-back`);
      expect(expectRefusal(begun, "CONFLICT").message).toContain("始まっている");
      const { data } = await add(id, tomorrow);
      const [next] = (data as PartnerDetail).rates;
      expect((await admin.post(`/api/admin/partner-rates/${next?.id}/take-back`)).status).toBe(200);
      expectRefusal(await admin.post(`/api/admin/partner-rates/${next?.id}/take-back`), "NOT_FOUND");
    });

    it("have no way to be changed", async () => {
      const sql = "UPDATE partner_rates SET primary_rate_bp = 1";
      await expect(
        api.running.services.db.write({ kind: "all", role: "admin", userId: 1 }, (tx) => tx.run(sql, [])),
      ).rejects.toMatchObject({ message: expect.stringContaining("permission denied") });
    });
  });

  describe("for themselves", () => {
    let store: TestClient;
    let partnerId: number;
    beforeAll(async () => {
      partnerId = await buildPartner(api.owner);
      store = await TestClient.signedIn(api, "partner", await buildUser(api.owner, "partner", { partnerId }));
    });

    it("see no other store, and change none", async () => {
      const { id } = await create();
      expect((await store.get(`${PATH}/${id}`)).status).toBe(403);
      expect((await store.put(`${PATH}/${id}`, { version: 1, name: "乗っ取り" })).status).toBe(403);
      expect((await store.get("/api/partner/store")).data).toMatchObject({ id: partnerId });
    });

    it.each([
      ["code", "P9999"],
      ["contractFrom", "2020-01-01"],
      ["mayIssueAccounts", true],
      ["serviceAreas", []],
      ["primaryRateBp", "90"],
      ["status", "active"],
    ])("have no field %s", async (field, value) => {
      const { data } = await store.get("/api/partner/store");
      const answer = await store.put("/api/partner/store", {
        version: (data as PartnerDetail).version,
        [field]: value,
      });
      expectRefusal(answer, "VALIDATION_ERROR");
    });

    it("write what they may, as the database's role of a store", async () => {
      const { data } = await store.get("/api/partner/store");
      const { version } = data as PartnerDetail;
      const changes = {
        name: "新しい店名",
        openHours: [{ weekday: 2, from: "09:00", to: "17:00" }],
        location: "35.6513, 139.6368",
        nightPhone: "090-1234-5678",
        invoiceNumber: "ｔ7000-0120-50002",
        notes: "",
      };
      const answer = await store.put("/api/partner/store", { version, ...changes });
      expect(answer.data).toMatchObject({
        ...changes,
        notes: null,
        location: { latitude: 35.6513, longitude: 139.6368, precision: "point" },
        nightPhone: "090-1234-5678",
        invoiceNumber: "T7000012050002",
        version: version + 1,
      });
    });
  });

  describe("to be chosen", () => {
    it("are found by code, name and place, twenty at most, and by id even when inactive", async () => {
      await Promise.all(Array.from({ length: 21 }, (_, n) => create({ name: `選ぶ店${n}` })));
      const pick = async (query: string) =>
        (await admin.get(`/api/admin/partner-choices?${query}`)).data as { id: number; code: string }[];
      const found = await pick(`search=${encodeURIComponent("選ぶ店")}`);
      expect(found).toHaveLength(20);
      const [{ id, code } = { id: 0, code: "" }] = found;
      expect((await pick(`search=${code.toLowerCase()}`)).map((one) => one.id)).toContain(id);
      await rowsOf("UPDATE partners SET status = 'inactive' WHERE id = $1", [id]);
      expect(await pick(`search=${code}`)).toEqual([]);
      expect(await pick(`id=${id}`)).toMatchObject([{ id }]);
    });
  });
});
